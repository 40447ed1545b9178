package dev.muster.drills;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The product as people start it, by `./muster`, and the processes that it consists of.
final class Product implements AutoCloseable {
    static final String ADMINISTRATOR = "ada@example.org";
    static final String PASSWORD = "three quiet geese swim";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Path home = Path.of(System.getenv().getOrDefault("MUSTER_HOME", ".")).toAbsolutePath();
    private final Path folder;
    private final Path data;
    private final int port;
    private final Api api;
    private @Nullable Process process;
    private String style = "";

    Product(Path folder, int port) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.port = port;
        this.api = new Api(port);
    }

    Api api() {
        return api;
    }

    /// The address of the style sheet.
    String style() {
        if (style.isEmpty()) {
            style = api.get("/sign-in", null).body().replaceAll("(?s).*?\"(/assets/[0-9a-f]+/muster\\.css)\".*", "$1");
        }
        return style;
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    void setUp() throws IOException {
        var password = Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");
        int code = Programs.run(environment(), launcher(), "setup", "--org", "Hop & Barrel", "--admin", ADMINISTRATOR, "--password-file", password.toString());
        if (code != 0) {
            throw new Lost("./muster setup ended with " + code);
        }
    }

    /// Starts serving; {@link #awaitReady} tells when it does.
    void start() throws IOException {
        var log = folder.resolve("serve.log").toFile();
        var builder = new ProcessBuilder(launcher(), "serve").redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment());
        process = builder.start();
        awaitReady();
    }

    /// Waits until people are answered.
    void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!api.answers()) {
            if (System.nanoTime() > end) {
                throw new Lost("The product has not answered for " + PATIENCE.toSeconds() + " s; its last words: " + lastWords());
            }
            if (!serving()) {
                throw new Lost("The product ended by itself; its last words: " + lastWords());
            }
            Drill.pause(Duration.ofMillis(20));
        }
    }

    boolean serving() {
        return process != null && process.isAlive();
    }

    /// The server's own processes, without its database.
    List<Long> server() {
        if (process == null) {
            return List.of();
        }
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(each -> each.isAlive() && !isDatabase(each)).map(ProcessHandle::pid).toList();
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    }

    /// The database's first process; empty where it is not running.
    List<Long> postmaster() {
        try {
            return List.of(Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip()));
        } catch (IOException | RuntimeException none) {
            return List.of();
        }
    }

    /// All that the database consists of, its first process first.
    List<Long> database() {
        var all = new ArrayList<>(postmaster());
        all.stream().findFirst().flatMap(ProcessHandle::of).ifPresent(first -> first.children().map(ProcessHandle::pid).forEach(all::add));
        return all;
    }

    /// Buries a server that was killed.
    void buried() {
        if (process != null) {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    throw new Lost("The server outlived kill -9.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    Sql sql() {
        return new Sql(data.resolve("postgres"));
    }

    Path databaseData() {
        return data.resolve("postgres/data");
    }

    /// A figure from `/proc/PID/status` of the server, such as its threads: beside it stand what starts it and what it starts,
    /// which have less of everything.
    long status(String name) {
        return server().stream().mapToLong(pid -> status(pid, name)).max().orElse(-1);
    }

    private static long status(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(name + ":")).map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(-1);
        } catch (IOException | RuntimeException gone) {
            return -1;
        }
    }

    /// The last lines of what the server said.
    String lastWords() {
        try {
            var lines = Files.readAllLines(folder.resolve("serve.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String launcher() {
        return home.resolve("muster").toString();
    }

    /// It is started often and never grows old, so it is compiled in a hurry.
    private Map<String, String> environment() {
        return Map.of("MUSTER_DATA", data.toString(), "MUSTER_PORT", Integer.toString(port), "MUSTER_ADDRESS", "127.0.0.1",
                "MUSTER_HEAP", "512m", "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }

    /// Stops the server in the orderly way, which stops its database too, and whatever is left.
    @Override
    public void close() {
        var ending = process;
        if (ending != null) {
            Programs.signal("CONT", database());
            Programs.signal("TERM", server());
            try {
                if (!ending.waitFor(90, TimeUnit.SECONDS)) {
                    Programs.signal("KILL", server());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var left = database();
        if (!left.isEmpty() && ProcessHandle.of(left.getFirst()).isPresent()) {
            Programs.signal("KILL", left);
        }
    }
}
