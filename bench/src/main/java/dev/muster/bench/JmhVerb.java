package dev.muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures hot code by itself.
@Command(name = "jmh", mixinStandardHelpOptions = true, description = "Measures hot code by itself: rendering, templates, lists.")
final class JmhVerb implements Callable<Integer> {
    @Parameters(index = "0", defaultValue = ".*", description = "regular expression for the benchmarks (default ${DEFAULT-VALUE})")
    private String pattern = ".*";

    @Option(names = "--output", defaultValue = "target/bench/jmh.json", description = "where the figures go (default ${DEFAULT-VALUE})")
    private Path output = Path.of("target/bench/jmh.json");

    @Option(names = "--quick", description = "one short warm-up and one short measurement")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(output.toAbsolutePath().getParent());
        var options = new OptionsBuilder().include(pattern).forks(1).resultFormat(ResultFormatType.JSON).result(output.toString());
        if (quick) {
            options.warmupIterations(1).measurementIterations(1);
        }
        new Runner(options.build()).run();
        return 0;
    }
}
