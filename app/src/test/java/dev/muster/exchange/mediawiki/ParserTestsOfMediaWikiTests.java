package dev.muster.exchange.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SharedData;
import dev.muster.items.text.Labels;
import dev.muster.items.text.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// MediaWiki's own parser tests, of which only the wikitext is used: all of it becomes Markdown, and no word is lost.
@Tag("shared-data")
class ParserTestsOfMediaWikiTests {
    private static final Pattern TEST = Pattern.compile("(?ms)^!! ?wikitext\\n(.*?)^!! ?(?:html|end|options)");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}&_])\\p{L}{3,}(?![\\p{L}\\p{N};_])");
    private static final Wiki WIKI = new Wiki("example.org", Map.of(0, ""));

    private static List<String> sources() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(SharedData.file("conformance/mediawiki_parserTests.txt.gz")))) {
            return TEST.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void becomeMarkdownThatCanBeShown() throws IOException {
        var markdown = new Markdown(Labels.in(Locale.ENGLISH));

        assertThat(sources()).hasSizeGreaterThan(1_000).allSatisfy(source -> {
            var converted = Wikitext.convert(source, "Test", WIKI).markdown();
            assertThat(converted).doesNotContain("\uE000");
            assertThat(markdown.render(converted).value()).doesNotContain("<script");
        });
    }

    /// Plain prose: texts without any markup but emphasis, headings and lists keep all their words.
    @Test
    void loseNoWordOfProse() throws IOException {
        var prose = sources().stream().filter(source -> !source.matches("(?s).*[\\[{<&_|~].*")).toList();

        assertThat(prose).hasSizeGreaterThan(100).allSatisfy(source -> {
            var converted = Wikitext.convert(source, "Test", WIKI).markdown();
            assertThat(words(converted)).containsAll(words(source));
        });
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}
