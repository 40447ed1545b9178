package dev.muster.shell.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of this machine, started with nothing of our environment but the path.
final class Programs {

    private static final String PATH = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");

    private Programs() {}

    static Optional<Path> find(String name) {
        return Stream.of(PATH.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A builder for a command that speaks plain English, whatever our own environment is.
    static ProcessBuilder command(List<String> words, Path folder) {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", PATH, "LC_ALL", "C"));
        return builder;
    }

    /// Runs a command to its end.
    static Outcome run(List<String> words, Path folder) throws IOException {
        var process = command(words, folder).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(waitFor(process), output);
    }

    /// Java can only send TERM and KILL by itself.
    static void signal(String name, List<Long> pids) throws IOException {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", "kill -s \"$@\"", "sh", name));
        pids.forEach(pid -> words.add(Long.toString(pid)));
        run(words, Path.of("/"));
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interruption) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw PostgresTrouble.because(interruption, "interrupted");
        }
    }

    record Outcome(int exit, String output) {}
}
