package dev.muster.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Puts two runs side by side.
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Compares the figures of two runs.")
final class CompareVerb implements Callable<Integer> {
    @Parameters(index = "0", description = "figures of the first run")
    private Path before = Path.of("");

    @Parameters(index = "1", description = "figures of the second run")
    private Path after = Path.of("");

    @Override
    public Integer call() {
        new Comparison(Report.read(before), Report.read(after)).print();
        return 0;
    }
}
