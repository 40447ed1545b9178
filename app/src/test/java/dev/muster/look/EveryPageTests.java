package dev.muster.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds on every page. Each is also written to `target/preview`, to be looked at.
class EveryPageTests {
    private static final Path PREVIEW = Path.of("target", "preview");
    private static final long FIRST_FILES = firstFiles();

    static Stream<Sample> pages() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void carriesNoInlineStyleOrScript(Sample sample) {
        var page = drawn(sample);

        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("script:not([src])").not("[type=application/json]")).isEmpty();
        assertThat(page.select("style")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneTitleAndHeadingsInOrder(Sample sample) {
        var page = drawn(sample);
        var levels = page.select("body > .frame :is(h1, h2, h3, h4)").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();

        assertThat(page.select("h1")).hasSize(1);
        for (int index = 1; index < levels.size(); index++) {
            assertThat(levels.get(index)).as("heading %d", index).isLessThanOrEqualTo(levels.get(index - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesEveryFieldAndButton(Sample sample) {
        var page = drawn(sample);

        assertThat(page.select("input:not([type=hidden]), textarea, select"))
                .allMatch(field -> isLabelled(page, field));
        assertThat(page.select("button, a[href], summary"))
                .allMatch(control -> !control.text().isBlank() || control.hasAttr("aria-label"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givesEveryIdOnce(Sample sample) {
        var ids = drawn(sample).select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void refersOnlyToWhatIsThere(Sample sample) {
        var page = drawn(sample);
        var referred = Stream.of("aria-describedby", "aria-labelledby", "list", "for", "data-opens")
                .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream())
                .flatMap(ids -> Stream.of(ids.split(" ")));

        assertThat(referred).allMatch(id -> page.getElementById(id) != null);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void comesWithUnderAHundredKilobytes(Sample sample) {
        var page = compressed(Studio.draw(sample).getBytes(StandardCharsets.UTF_8));

        assertThat(page + FIRST_FILES).isLessThan(100_000);
    }

    /// Style, our scripts and htmx; charts fetch what draws them later.
    private static long firstFiles() {
        try (var files = Files.walk(Path.of("src/main/resources/static"))) {
            return files.filter(file -> file.toString().matches(".*/(css/.*\\.css|js/.*\\.js|htmx.*\\.js)"))
                    .mapToLong(file -> compressed(content(file)))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long compressed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private static boolean isLabelled(Document page, Element field) {
        return field.hasAttr("aria-label") || field.closest("label") != null || !page.select("label[for=\"" + field.id() + "\"]").isEmpty();
    }

    private static Document drawn(Sample sample) {
        var html = Studio.draw(sample);
        try {
            Files.createDirectories(PREVIEW);
            Files.writeString(PREVIEW.resolve(sample.name() + ".html"), html);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Jsoup.parse(html);
    }
}
