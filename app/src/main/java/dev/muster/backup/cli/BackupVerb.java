package dev.muster.backup.cli;

import dev.muster.backup.Backups;
import dev.muster.backup.Manifest;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Backs everything up while Muster runs or not, or looks into a backup.
@Command(name = "backup", mixinStandardHelpOptions = true, description = {
    "Writes everything that Muster keeps into one file, while it runs or not.",
    "The file holds secrets: keep it as safe as the data themselves, and on another disk."})
public final class BackupVerb implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "The file to write; there must be none yet. With --verify or --list the file to read.")
    private @Nullable Path path;

    @Option(names = "--portable", description = "Writes rows instead of the server's files: larger work, but any PostgreSQL takes them in, "
            + "such as one of a newer major version. An external database is always backed up this way.")
    private boolean portable;

    @Option(names = "--verify", description = "Reads the backup and compares every part with its checksum.")
    private boolean verify;

    @Option(names = "--list", description = "The same, and lists the parts with their checksums.")
    private boolean list;

    @Override
    public Integer call() {
        var words = Words.english();
        var file = Objects.requireNonNull(path);
        var backups = new Backups(Settings.from(System.getenv()), version(spec), Clock.systemUTC(), new Console(words, System.err));
        if (list || verify) {
            var manifest = backups.verify(file);
            if (list) {
                manifest.parts().forEach(part -> System.out.println(part.sha256() + "  " + part.size() + "  " + part.name()));
            }
            System.out.println(words.say("backup.whole", file, manifest.parts().size(), Console.size(manifest.size()),
                    manifest.moment(), manifest.muster(), manifest.postgres()));
        } else {
            var began = System.nanoTime();
            var manifest = backups.take(file, portable);
            System.out.println(words.say(done(manifest), file, Console.size(size(file)), Console.size(manifest.size()),
                    spoken(Duration.ofNanos(System.nanoTime() - began)), second(manifest.moment())));
        }
        return 0;
    }

    private static String done(Manifest manifest) {
        return switch (manifest.kind()) {
            case FILES -> "backup.done.files";
            case ROWS -> "backup.done.rows";
        };
    }

    /// The name and version that the whole program goes by.
    static String version(@Nullable CommandSpec spec) {
        var version = Objects.requireNonNull(spec).root().version();
        return version.length > 0 ? version[0] : "Muster";
    }

    static String spoken(Duration time) {
        return String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1e3);
    }

    static Instant second(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
