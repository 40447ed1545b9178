package dev.muster.exchange.cli;

import dev.muster.exchange.Comparison;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.people.Installation;
import dev.muster.rights.Places;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Holds a community against the dumps that it came from.
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Holds a community against the dumps that were imported into it, row by row; exit code 1 where they differ.")
final class CompareImport extends Verb {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "The dumps, oldest first.")
    private List<Path> paths = List.of();

    @Option(names = "--community", required = true, paramLabel = "HANDLE", description = "The community.")
    private String community = "";

    @Option(names = "--site", paramLabel = "HOST", description = "The site, where the file's name does not tell.")
    private @Nullable String site;

    @Override
    protected int run(Engine engine) {
        var place = engine.face(Installation.class).administrator().call(() -> engine.face(Places.class).at(community));
        var dumps = paths.stream().map(path -> Dump.open(path, Clock.systemUTC())).toList();
        try {
            var lines = engine.face(Comparison.class).compare(Sites.of(site, dumps.getFirst(), paths.getFirst()), place.id(), dumps);
            System.out.printf("%-10s %9s %9s %9s %9s%n", "", "in dumps", "here", "missing", "foreign");
            lines.forEach(line -> System.out.printf("%-10s %9d %9d %9d %9d%s%n", line.kind(), line.expected(), line.found(),
                    line.missing(), line.foreign(), line.equal() ? "" : "  differs"));
            return lines.stream().allMatch(Comparison.Line::equal) ? 0 : 1;
        } finally {
            dumps.forEach(Dump::close);
        }
    }
}
