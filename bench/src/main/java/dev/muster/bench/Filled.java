package dev.muster.bench;

import dev.muster.Muster;
import dev.muster.shell.Settings;
import dev.muster.shell.cli.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;

/// The product with something in it, in this process: for benchmarks of its modules. Its folder is thrown away.
public final class Filled implements AutoCloseable {
    private final Path data;
    private final Engine engine;
    private final Furnished furnished;

    private Filled(Path data, Engine engine, Furnished furnished) {
        this.data = data;
        this.engine = engine;
        this.furnished = furnished;
    }

    public static Filled with(int questions) {
        try {
            var data = Files.createTempDirectory("muster-bench");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            var engine = Engine.serving(Muster.class, Settings.from(Map.of("MUSTER_DATA", data.resolve("data").toString(), "MUSTER_PORT", "0", "MUSTER_ADDRESS", "127.0.0.1")));
            return new Filled(data, engine, Furnishing.furnish(engine, questions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T face(Class<T> type) {
        return engine.face(type);
    }

    public String community() {
        return furnished.community();
    }

    /// The handle of a question with 20 answers.
    public String question() {
        return furnished.question();
    }

    @Override
    public void close() {
        engine.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // The database stops last; the system clears its temporary folder.
        }
    }
}
