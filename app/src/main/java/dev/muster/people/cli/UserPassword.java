package dev.muster.people.cli;

import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "password", mixinStandardHelpOptions = true, description = "Sets a person's password and signs the person out everywhere.")
final class UserPassword extends UserVerb {

    @Parameters(paramLabel = "ADDRESS", description = "Whose password it is.")
    private String address = "";

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "A file whose first line is the new password.")
    private @Nullable Path passwordFile;

    @Override
    int run(Engine engine, Persons persons, Viewer administrator) {
        var person = person(persons, address);
        persons.password(person.id(), PasswordFile.read(passwordFile), administrator);
        say(engine, "people.password.set", person.name());
        return 0;
    }
}
