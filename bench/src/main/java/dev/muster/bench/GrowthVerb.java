package dev.muster.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether what is shown costs the same, however much there is.
@Command(name = "growth", mixinStandardHelpOptions = true, description = "Measures the lists with few questions and with many, and compares.")
final class GrowthVerb implements Callable<Integer> {
    @Mixin
    private Effort effort = new Effort();

    @Option(names = "--few", defaultValue = "10000", description = "questions at first (default ${DEFAULT-VALUE})")
    private int few;

    @Option(names = "--many", defaultValue = "1000000", description = "questions then (default ${DEFAULT-VALUE})")
    private int many;

    @Option(names = "--port", defaultValue = "8099", description = "port for the product (default ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--output", defaultValue = "target/bench", description = "folder for the figures (default ${DEFAULT-VALUE})")
    private Path output = Path.of("target/bench");

    @Override
    public Integer call() {
        effort.settled();
        var before = HttpVerb.run(effort, few, port, "growth", Targets::growing);
        before.write(output.resolve("growth-few.json"));
        var after = HttpVerb.run(effort, many, port, "growth", Targets::growing);
        after.write(output.resolve("growth-many.json"));
        new Comparison(before, after).print();
        return 0;
    }
}
