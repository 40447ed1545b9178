package dev.muster.drills;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: one drill by its name.
@Command(name = "bin/drill", mixinStandardHelpOptions = true, description = "Puts Muster through a bad day, and says what came of it.",
        footer = "Exit codes: 0 it held, 1 it did not, 2 the words were wrong.",
        subcommands = {Crash.class, OutageDrill.class, DiskDrill.class, PoolDrill.class, SlowDrill.class, CommandLine.HelpCommand.class})
final class Drills {

    private Drills() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Drills()).execute(words.length == 0 ? new String[] {"help"} : words));
    }
}
