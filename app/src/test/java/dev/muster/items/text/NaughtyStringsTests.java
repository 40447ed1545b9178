package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Strings that broke other programs are ordinary bodies and titles here.
@Tag("shared-data")
class NaughtyStringsTests {

    @Test
    void areBodies() {
        var strings = strings();
        Texts.report("strings", String.valueOf(strings.size()));

        assertThat(strings).hasSizeGreaterThan(400).allSatisfy(naughty -> {
            assertThat(Danger.in(Texts.html(naughty))).isEmpty();
            assertThat(Danger.in(Texts.cleaned(naughty))).isEmpty();
            assertThat(Danger.in(Texts.html(HtmlToMarkdown.convert(naughty)))).isEmpty();
            assertThat(TextDiff.words(naughty, "x")).isNotEmpty();
        });
    }

    @Test
    void areBodiesAllTogether() {
        assertThat(Danger.in(Texts.html(String.join("\n", strings())))).isEmpty();
        assertThat(Danger.in(Texts.cleaned(String.join("\n", strings())))).isEmpty();
    }

    @Test
    void areTitles() {
        assertThat(strings()).allSatisfy(naughty -> {
            var heading = Jsoup.parseBodyFragment("<h1>" + escaped(naughty) + "</h1>").selectFirst("h1");

            assertThat(heading.childrenSize()).isZero();
            assertThat(heading.wholeText()).isEqualTo(naughty.replace('\0', '\ufffd'));
        });
    }

    private static String escaped(String title) {
        var html = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(html);
        output.setContext("h1", null);
        output.writeUserContent(title);
        return html.toString();
    }

    private static List<String> strings() {
        return Texts.shared("conformance/big_list_of_naughty_strings.txt.gz").lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
