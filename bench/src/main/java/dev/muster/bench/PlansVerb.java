package dev.muster.bench;

import dev.muster.desk.DeskPlans;
import dev.muster.questions.ListPlans;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What each list reads of the database, however it is asked for.
@Command(name = "plans", mixinStandardHelpOptions = true, description = "Explains each list with few questions and with many; fails where one reads too much.")
final class PlansVerb implements Callable<Integer> {
    @Option(names = "--few", defaultValue = "10000", description = "questions at first (default ${DEFAULT-VALUE})")
    private int few;

    @Option(names = "--many", defaultValue = "1000000", description = "questions then (default ${DEFAULT-VALUE})")
    private int many;

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("muster-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            var failing = Stream.concat(ListPlans.compare(server, few, many).stream(), DeskPlans.compare(server, few, many).stream()).toList();
            failing.forEach(each -> System.out.println("Reads too much: " + each));
            return failing.isEmpty() ? 0 : 1;
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
