package dev.muster.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program behind `bin/bench`.
@Command(name = "bin/bench", mixinStandardHelpOptions = true,
        description = "Measures requests per second, latency, and the CPU time that a request costs the server and the database.",
        subcommands = {HttpVerb.class, GrowthVerb.class, JmhVerb.class, PlansVerb.class, MeasuresVerb.class, HostileVerb.class, LiveVerb.class, EditsVerb.class,
            CompareVerb.class, StayVerb.class, CommandLine.HelpCommand.class})
public final class Bench {

    private Bench() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Bench()).execute(words.length == 0 ? new String[] {"http"} : words));
    }
}
