package dev.muster.bench;

import dev.muster.measures.MeasurePlans;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What a page of measures asks of the database.
@Command(name = "measures", mixinStandardHelpOptions = true, description = "Times each statement behind a community's measures, over a year and over its whole history.")
final class MeasuresVerb implements Callable<Integer> {
    @Option(names = "--questions", defaultValue = "100000", description = "questions in the community (default ${DEFAULT-VALUE})")
    private int questions;

    @Option(names = "--explain", description = "prints the plans too")
    private boolean explained;

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("muster-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            MeasurePlans.print(server, questions, explained);
            return 0;
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
