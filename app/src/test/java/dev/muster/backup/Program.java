package dev.muster.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The whole product on a data folder, as people start it.
final class Program {
    private static final Pattern ADDRESS = Pattern.compile("http://[^:]+:(\\d+)");
    private final Path data;

    Program(Path data) {
        this.data = data;
    }

    record Outcome(int code, String said, double seconds) {}

    /// One that serves.
    record Serving(Process process, int port) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            process.onExit().completeOnTimeout(process, 90, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
    }

    Path data() {
        return data;
    }

    /// Runs a verb to its end.
    Outcome run(String... words) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = start(words);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said, (System.nanoTime() - began) / 1e9);
    }

    /// The same for one that has to succeed.
    Outcome must(String... words) throws IOException, InterruptedException {
        var outcome = run(words);
        if (outcome.code() != 0) {
            throw new AssertionError(String.join(" ", words) + ": " + outcome.said());
        }
        return outcome;
    }

    Serving serve() throws IOException {
        var process = start("serve");
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return new Serving(process, Integer.parseInt(address.group(1)));
            }
        }
        throw new AssertionError("Muster does not serve");
    }

    private Process start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of("..", "muster").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MUSTER_DATA", data.toString());
        builder.environment().put("MUSTER_PORT", "0");
        builder.environment().put("MUSTER_ADDRESS", "127.0.0.1");
        builder.environment().remove("MUSTER_DATABASE_URL");
        return builder.start();
    }
}
