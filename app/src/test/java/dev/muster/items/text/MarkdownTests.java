package dev.muster.items.text;

import static dev.muster.items.text.Texts.html;
import static dev.muster.items.text.Texts.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @Test
    void marksWords() {
        assertThat(html("*so* **very** ~~old~~ `x < y`"))
                .isEqualTo("<p><em>so</em> <strong>very</strong> <del>old</del> <code>x &lt; y</code></p>");
    }

    @Test
    void namesTheLanguageOfCode() {
        assertThat(page("```java\nvar x = 1;\n```").select("pre > code.language-java").text()).isEqualTo("var x = 1;");
        assertThat(page("```c++\n```").select("code").attr("class")).isEqualTo("language-c++");
        assertThat(page("```x\" onclick=alert(1)\n```").select("code").attr("class")).isEmpty();
    }

    @Test
    void letsWideTablesScrollAlone() {
        var scroll = page("|Hop|Alpha|\n|---|--:|\n|Saaz|3|").selectFirst("div.table-scroll");

        assertThat(scroll.attr("tabindex")).isEqualTo("0");
        assertThat(scroll.attr("role")).isEqualTo("region");
        assertThat(scroll.attr("aria-label")).isEqualTo("Table: Hop, Alpha");
        assertThat(scroll.select("> table > tbody > tr > td[align=right]").text()).isEqualTo("3");
    }

    @Test
    void showsTasksAsBoxesThatNobodyCanTick() {
        var boxes = page("- [x] mash\n- [ ] boil").select("li.task > input[type=checkbox][disabled]");

        assertThat(boxes.eachAttr("aria-label")).containsExactly("Done", "To do");
        assertThat(boxes.first().hasAttr("checked")).isTrue();
        assertThat(boxes.last().hasAttr("checked")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "# a, h3", "'## a', h3", "'# a\n## b\n### c', h3 h4 h5", "'## a\n#### b', h3 h4",
        "'###### b\n# a', h4 h3", "'# a\n## b\n### c\n#### d\n##### e', h3 h4 h5 h6 h6", "'<h1>a</h1>', h3"
    })
    void beginsHeadingsBelowThoseOfThePage(String source, String levels) {
        assertThat(page(source).select("h1,h2,h3,h4,h5,h6").stream().map(heading -> heading.normalName()))
                .containsExactly(levels.split(" "));
    }

    @Test
    void tellsSearchEnginesThatOutsideLinksAreNotOurs() {
        assertThat(page("[a](https://example.org/)").select("a").attr("rel"))
                .isEqualTo("nofollow ugc noopener noreferrer");
        assertThat(page("[a](//example.org/)").select("a").attr("rel")).isNotEmpty();
        assertThat(page("[a](/\\\\example.org/)").select("a").attr("rel")).isEmpty();
        assertThat(page("https://example.org/").select("a").attr("rel")).isNotEmpty();
        assertThat(page("[a](/questions/1)").select("a").hasAttr("rel")).isFalse();
        assertThat(page("<a href='/x' rel='opener' target=_top>a</a>").select("a").outerHtml())
                .isEqualTo("<a href=\"/x\">a</a>");
    }

    @Test
    void showsPicturesFromTheWebAndFromHere() {
        assertThat(html("![hops](https://example.org/h.png \"Hops\")"))
                .isEqualTo("<p><img src=\"https://example.org/h.png\" alt=\"hops\" title=\"Hops\" loading=\"lazy\" /></p>");
        assertThat(page("![hops](/attachments/1)").select("img").attr("src")).isEqualTo("/attachments/1");
        assertThat(page("![hops](data:image/png;base64,AAAA)").select("img")).isEmpty();
        assertThat(page("![hops](h.png)").select("img")).isEmpty();
    }

    @Test
    void asksImgurForPicturesInSafety() {
        assertThat(page("![a](http://i.stack.imgur.com/CU0Om.png)").select("img").attr("src"))
                .isEqualTo("https://i.stack.imgur.com/CU0Om.png");
        assertThat(page("![a](http://imgur.com.example.org/a.png)").select("img").attr("src"))
                .isEqualTo("http://imgur.com.example.org/a.png");
    }

    @Test
    void readsStackExchangesOwnMarks() {
        var page = page("""
                [tag:barley-wine] and `[tag:code]`

                >! It was the *yeast*.
                >!
                >! - really

                <!-- language: lang-java -->

                    var x = 1;

                Fish &amp; chips &copy;
                """);

        assertThat(page.select("span.tag").eachText()).containsExactly("barley-wine");
        assertThat(page.select("p > code").text()).isEqualTo("[tag:code]");
        assertThat(page.select("details.spoiler > summary").text()).isEqualTo("Hidden text, open to read");
        assertThat(page.select("details.spoiler > p > em, details.spoiler > ul > li").eachText())
                .containsExactly("yeast", "really");
        assertThat(page.select("pre > code.language-java").text()).isEqualTo("var x = 1;");
        assertThat(page.select("p").last().text()).isEqualTo("Fish & chips ©");
    }

    @Test
    void keepsAQuoteThatStartsWithAPicture() {
        assertThat(page(">![a](/a.png)").select("blockquote > p > img")).hasSize(1);
    }

    @Test
    void keepsTheHtmlThatPeopleNeed() {
        assertThat(html("H<sub>2</sub>O <kbd>Ctrl</kbd>"))
                .isEqualTo("<p>H<sub>2</sub>O <kbd>Ctrl</kbd></p>");
        assertThat(page("<details><summary>more</summary>\n\n*x*\n\n</details>").select("details > p > em").text())
                .isEqualTo("x");
    }

    @Test
    void leavesNoIdClassOrStyleToOthers() {
        assertThat(html("<p id=x class='a b' style='color:red' data-x=1>t</p>")).isEqualTo("<p>t</p>");
        assertThat(html("<p id=own class=task>t</p>")).isEqualTo("<p>t</p>");
    }

    @Test
    void refusesAPrefixThatIsNoId() {
        assertThatThrownBy(() -> Texts.MARKDOWN.render("x", "a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsAsItStandsWhatHasMoreMarksThanWords() {
        assertThat(page("a\n" + "*x* ".repeat(1000)).select("em")).isEmpty();
        assertThat(page("a\n\n" + "*x* ".repeat(400)).select("em")).hasSize(400);
    }
}
