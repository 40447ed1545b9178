package dev.muster.items.text;

import static dev.muster.items.text.Texts.MARKDOWN;
import static dev.muster.items.text.Texts.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootnoteTests {

    @Test
    void leadToTheNoteAndBack() {
        var page = page(MARKDOWN.render("Aged[^1].\n\n[^1]: In *oak*.", "a1"));
        var reference = page.selectFirst("sup.footnote-ref > a");
        var note = page.selectFirst("section.footnotes > ol > li");

        assertThat(reference.attr("href")).isEqualTo("#" + note.id()).isEqualTo("#a1-fn-1");
        assertThat(note.selectFirst("a.footnote-backref").attr("href")).isEqualTo("#" + reference.id());
        assertThat(note.selectFirst("a.footnote-backref").attr("aria-label")).isEqualTo("Back to reference 1");
        assertThat(note.select("em").text()).isEqualTo("oak");
    }

    @Test
    void ofTwoTextsOnAPageDoNotMeet() {
        var one = page(MARKDOWN.render("Aged[^1].\n\n[^1]: In oak.", "a1")).select("[id]").eachAttr("id");
        var other = page(MARKDOWN.render("Aged[^1].\n\n[^1]: In oak.", "b2")).select("[id]").eachAttr("id");

        assertThat(one).hasSize(2).doesNotHaveDuplicates().doesNotContainAnyElementsOf(other);
    }

    @Test
    void mayBeCalledAnything() {
        var page = page(MARKDOWN.render("a[^ü\"'>] b[^ü\"'>]\n\n[^ü\"'>]: note", "a1"));

        assertThat(page.select("[id]").eachAttr("id")).hasSize(3).allMatch(id -> id.matches("a1-[A-Za-z0-9_-]+"));
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(link -> page.getElementById(link.substring(1)) != null);
    }

    @Test
    void cannotBeForged() {
        var page = page(MARKDOWN.render("<a id='a1-fn-1' href='#x'>x</a> <li id='fn-1'>y\n\n[z](#a1-fn-1)", "a1"));

        assertThat(page.select("[id]")).isEmpty();
    }

    @Test
    void withoutANoteStayText() {
        assertThat(page("a[^nowhere]").text()).isEqualTo("a[^nowhere]");
    }
}
