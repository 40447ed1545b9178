package dev.muster.people.cli;

import dev.muster.people.Persons;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "role", mixinStandardHelpOptions = true, description = "Gives a person a role, or takes it back.")
final class UserRole extends UserVerb {

    @Parameters(index = "0", paramLabel = "ADDRESS", description = "Whose role it is.")
    private String address = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.GUIDE;

    @Option(names = "--community", paramLabel = "HANDLE", description = "Only in this community (default: the whole organisation).")
    private @Nullable String community;

    @Option(names = "--revoke", description = "Takes the role back.")
    private boolean revoke;

    @Override
    int run(Engine engine, Persons persons, Viewer administrator) {
        var roles = engine.face(Roles.class);
        var grant = new Viewer.Grant(role, community == null ? null : engine.face(Places.class).at(community).id());
        var person = person(persons, address);
        if (revoke) {
            roles.revoke(person.id(), grant, administrator);
        } else {
            roles.grant(person.present().id(), grant, administrator);
        }
        say(engine, revoke ? "people.role.revoked" : "people.role.granted", person.name(), role);
        return 0;
    }
}
