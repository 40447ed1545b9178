package dev.muster.bench;

import dev.muster.Muster;
import dev.muster.shell.Database;
import dev.muster.shell.Settings;
import dev.muster.shell.cli.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The product at work in a process of its own, on a throw-away folder with its embedded PostgreSQL: as it is delivered,
/// writing to disk before it says that something is written.
final class Product implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofMinutes(5);
    private static final Duration TIME_TO_INDEX = Duration.ofHours(1);
    private static final Duration TIME_TO_STOP = Duration.ofMinutes(1);
    private final Path data;
    private final int port;
    private final Process server;

    private Product(Path data, int port, Process server) {
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /// Starts `./muster` of this checkout.
    static Product start(Path home, int port) {
        try {
            var data = Files.createTempDirectory("muster-bench");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            var builder = new ProcessBuilder(home.resolve("muster").toString(), "serve");
            builder.environment().put("MUSTER_DATA", data.resolve("data").toString());
            builder.environment().put("MUSTER_PORT", Integer.toString(port));
            builder.environment().put("MUSTER_ADDRESS", "127.0.0.1");
            var product = new Product(data, port, builder.redirectErrorStream(true).redirectOutput(data.resolve("server.log").toFile()).start());
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            product.awaitStart();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + TIME_TO_START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("The product did not start: " + Files.readString(data.resolve("server.log")));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until a page leads to something: until what was filled can be found.
    void awaitFound(String page, String there) {
        long end = System.nanoTime() + TIME_TO_INDEX.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!client.send(HttpRequest.newBuilder(URI.create(address(page))).build(), BodyHandlers.ofString()).body().contains(there)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(page + " did not come to show " + there);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address("/"))).build(), BodyHandlers.discarding()).statusCode() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// The modules, in this process, beside the server.
    Engine beside() {
        return Engine.beside(Muster.class, Settings.from(Map.of("MUSTER_DATA", data.resolve("data").toString(), "MUSTER_PORT", "0", "MUSTER_ADDRESS", "127.0.0.1")));
    }

    Path data() {
        return data.resolve("data");
    }

    long serverPid() {
        return server.pid();
    }

    long databasePid() {
        try (var lines = Files.lines(data.resolve("data/postgres/data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Database database(Engine engine) {
        return engine.face(Database.class);
    }

    @Override
    public synchronized void close() {
        if (!server.isAlive()) {
            return;
        }
        server.destroy();
        try {
            if (!server.waitFor(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // The system clears its temporary folder.
        }
    }
}
