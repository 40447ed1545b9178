package dev.muster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// The load generator.
final class Wrk {

    private Wrk() {}

    /// What came of a run.
    ///
    /// @param micros its length
    /// @param p50 half of the requests took at most so many microseconds
    record Run(long requests, long micros, long bytes, long p50, long p99, long errors) {

        double perSecond() {
            return requests * 1e6 / micros;
        }
    }

    static Run run(Product product, Target target, int connections, int seconds) {
        try {
            var script = Files.createTempFile("muster-bench", ".lua");
            Files.writeString(script, target.script());
            var wrk = new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s", "-s", script.toString(), product.address("/"))
                    .redirectErrorStream(true).start();
            var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor(1, TimeUnit.MINUTES);
            Files.delete(script);
            return said.lines().filter(line -> line.startsWith("MEASURED")).findFirst().map(Wrk::read)
                    .orElseThrow(() -> new IllegalStateException("wrk said: " + said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Run read(String line) {
        var numbers = Arrays.stream(line.split(" ")).skip(1).mapToLong(Long::parseLong).toArray();
        return new Run(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
