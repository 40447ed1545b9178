package dev.muster.people.cli;

import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a person who can sign in from now on.")
final class UserAdd extends UserVerb {

    @Parameters(paramLabel = "ADDRESS", description = "The e-mail address to sign in with.")
    private String address = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name that others see.")
    private String name = "";

    @Option(names = "--audience", defaultValue = "EMPLOYEE", paramLabel = "AUDIENCE",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Audience audience = Audience.EMPLOYEE;

    @Option(names = "--organisation", paramLabel = "NAME", description = "The customer or supplier that the person belongs to.")
    private @Nullable String organisation;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Override
    int run(Engine engine, Persons persons, Viewer administrator) {
        persons.add(new Persons.Newcomer(name, address, audience, organisation, PasswordFile.read(passwordFile)), administrator);
        say(engine, "people.added", name, address);
        return 0;
    }
}
