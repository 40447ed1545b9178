package dev.muster.items.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Real data that lies beside the checkout, or where MUSTER_SHARED_DATA says.
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        var said = System.getenv("MUSTER_SHARED_DATA");
        var folder = said == null ? beside() : Path.of(said);
        var file = folder.resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + name + " is not in the shared data folder");
        return file;
    }

    private static Path beside() {
        var here = Path.of("").toAbsolutePath();
        var checkout = here.getFileName().toString().equals("app") ? here.getParent() : here;
        return checkout.resolveSibling("shared").resolve("data");
    }

    /// Says a figure on the console and in the test's report, which is what such tests are run for.
    static void report(String what, String figure) {
        System.out.println(what + ": " + figure);
    }

    static String gunzipped(String name) {
        try (var in = new GZIPInputStream(Files.newInputStream(file(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
