package dev.muster.people.cli;

import dev.muster.people.Installation;
import dev.muster.shell.Example;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Sets the organisation up, once.
@Command(name = "setup", mixinStandardHelpOptions = true,
        description = "Sets the organisation up with its first administrator, who is its first strategist and sponsor too.")
public final class SetupVerb extends Verb {

    @Option(names = "--org", required = true, paramLabel = "NAME", description = "The organisation's name.")
    private String org = "";

    @Option(names = "--admin", required = true, paramLabel = "ADDRESS", description = "The administrator's e-mail address.")
    private String admin = "";

    @Option(names = "--name", paramLabel = "NAME", description = "The administrator's name, as others see it (default: Administrator).")
    private String name = "Administrator";

    @Option(names = "--password-file", required = true, paramLabel = "FILE",
            description = "A file whose first line is the administrator's password: at least 12 characters.")
    private @Nullable Path passwordFile;

    @Option(names = "--example", description = "Adds a small example: two communities, twelve people, forty questions.")
    private boolean example;

    @Override
    protected int run(Engine engine) throws Exception {
        var words = engine.face(Words.class);
        var administrator = engine.face(Installation.class).setUp(org, admin, name, PasswordFile.read(passwordFile));
        System.out.println(words.say("people.installation.ready", org, admin));
        if (example) {
            engine.face(Example.class).make(administrator.self());
            System.out.println(words.say("people.installation.example"));
        }
        return 0;
    }
}
