package dev.muster.items.text;

import dev.muster.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Shorthand for tests: text in, the page's elements out.
final class Texts {

    static final Labels LABELS = Labels.in(Locale.ROOT);
    static final Markdown MARKDOWN = new Markdown(LABELS);
    static final ImportedHtml HTML = new ImportedHtml(LABELS);

    private Texts() {}

    static String html(String markdown) {
        return MARKDOWN.render(markdown).value().strip();
    }

    static String cleaned(String html) {
        return HTML.clean(html).value().strip();
    }

    static Element page(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).body();
    }

    static Element page(Html html) {
        return Jsoup.parseBodyFragment(html.value()).body();
    }

    static String shared(String gzipped) {
        try (var in = new GZIPInputStream(Files.newInputStream(SharedData.file(gzipped)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says a figure on the console and in the test's report, which is what tests on real data are run for.
    static void report(String what, String figure) {
        System.out.println(what + ": " + figure);
    }
}
