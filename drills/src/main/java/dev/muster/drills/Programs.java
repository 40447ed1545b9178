package dev.muster.drills;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Programs of this machine.
final class Programs {
    private Programs() {}

    /// Runs one to its end.
    ///
    /// @return its exit code
    static int run(String... words) {
        return run(Map.of(), words);
    }

    static int run(Map<String, String> environment, String... words) {
        try {
            var builder = new ProcessBuilder(words).inheritIO();
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("The drill was interrupted.");
        }
    }

    /// Sends a signal to processes, by their numbers.
    static void signal(String name, List<Long> pids) {
        if (!pids.isEmpty()) {
            var words = new java.util.ArrayList<>(List.of("/bin/sh", "-c", "kill -s \"$@\" 2> /dev/null", "sh", name));
            pids.forEach(pid -> words.add(Long.toString(pid)));
            run(words.toArray(String[]::new));
        }
    }
}
