package dev.muster;

import dev.muster.backup.cli.BackupVerb;
import dev.muster.backup.cli.RestoreVerb;
import dev.muster.exchange.cli.ExportVerbs;
import dev.muster.exchange.cli.ImportVerbs;
import dev.muster.operations.cli.DoctorVerb;
import dev.muster.people.cli.SetupVerb;
import dev.muster.people.cli.UserVerbs;
import dev.muster.search.cli.ReindexVerb;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Strangers;
import dev.muster.shell.Words;
import dev.muster.shell.cli.SettingsVerb;
import dev.muster.shell.cli.Verb;
import dev.muster.shell.postgres.PostgresTrouble;
import java.io.PrintWriter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: the application that Spring assembles from the modules, and the verbs of its command line.
@SpringBootApplication
@Command(name = "muster", mixinStandardHelpOptions = true, version = "Muster 0.1.0",
        description = "Mass collaboration on a purpose, with an outcome that can be measured.",
        footer = {"", "Settings come from the environment: see muster settings.",
            "Exit codes: 0 done, 1 refused or failed, 2 the words were wrong."},
        subcommands = {Serve.class, Rehearse.class, SetupVerb.class, UserVerbs.class, ImportVerbs.class, ExportVerbs.class,
            BackupVerb.class, RestoreVerb.class, ReindexVerb.class, SettingsVerb.class, DoctorVerb.class, CommandLine.HelpCommand.class})
public class Muster {

    public static void main(String[] words) {
        Verb.of(Muster.class);
        var line = new CommandLine(new Muster())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, _) -> say(e, command.getErr()));
        Strangers.in(System.getenv(), Words.english()).forEach(System.err::println);
        int code = line.execute(words.length == 0 ? new String[] {"serve"} : words);
        if (code != Serve.STAYS) {
            System.exit(code);
        }
    }

    /// Says what went wrong in a sentence where it is one of ours, and in full where it is a fault.
    private static int say(Exception e, PrintWriter err) {
        switch (e) {
            case Refusal refusal -> err.println(new Words().say(refusal));
            case Invalid invalid -> invalid.problems().forEach(each -> err.println(each.field() + ": " + new Words().say(each)));
            case PostgresTrouble trouble -> err.println(trouble.getMessage());
            default -> e.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
