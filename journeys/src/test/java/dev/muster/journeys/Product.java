package dev.muster.journeys;

import dev.muster.Muster;
import dev.muster.shell.Settings;
import dev.muster.shell.cli.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// The product, started on an empty data folder for one run of the journeys.
final class Product {
    static final Product RUNNING = start();
    private final Engine engine;

    private Product(Engine engine) {
        this.engine = engine;
    }

    private static Product start() {
        try {
            var data = Files.createTempDirectory("muster-journeys");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            var engine = Engine.serving(Muster.class, new Settings(data, 0, null, "127.0.0.1"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
            return new Product(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // The database may still be stopping; the system clears its temporary folder.
        }
    }

    String address(String path) {
        return "http://localhost:" + engine.port() + path;
    }

    <T> T face(Class<T> type) {
        return engine.face(type);
    }
}
