package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class RenderingTests {

    private final Rendering rendering = new Rendering(Texts.LABELS, 1_000_000);

    @Test
    void rendersAVersionOnce() {
        var first = rendering.html("4k7tq", 1, BodyText.markdown("*a*"));

        assertThat(rendering.html("4k7tq", 1, BodyText.markdown("*a*"))).isSameAs(first);
        assertThat(rendering.html("4k7tq", 2, BodyText.markdown("*b*")).plain()).isEqualTo("b");
        assertThat(rendering.html("9zzzz", 1, BodyText.markdown("*c*")).plain()).isEqualTo("c");
    }

    @Test
    void keepsNoMoreThanItMay() {
        var narrow = new Rendering(Texts.LABELS, 1_000);
        var tooLong = BodyText.markdown("long ".repeat(1_000));
        var first = narrow.html("4k7tq", 1, tooLong);

        assertThat(narrow.html("4k7tq", 1, tooLong)).isEqualTo(first);
        assertThat(narrow.bytes()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void setsIdsApartByItem() {
        assertThat(rendering.html("4k7tq", 1, BodyText.markdown("a[^1]\n\n[^1]: b")).value()).contains("id=\"4k7tq-fn-1\"");
    }

    @Test
    void readsEachFormat() {
        assertThat(rendering.html(BodyText.html("<b>*a*</b>")).value()).isEqualTo("<p><strong>*a*</strong></p>");
        assertThat(rendering.html(BodyText.markdown("*a*")).value().strip()).isEqualTo("<p><em>a</em></p>");
    }

    @Test
    void letsImportedTextBeEditedAsMarkdown() {
        assertThat(BodyText.html("<p>a <b>b</b></p>").editable()).isEqualTo(BodyText.markdown("a **b**"));
        assertThat(BodyText.markdown("a **b**").editable()).isEqualTo(BodyText.markdown("a **b**"));
    }

    @Test
    void saysInAnExcerptWhatStandsThere() {
        assertThat(rendering.excerpt(BodyText.markdown("# Ale\n\nIs *old* & [good](https://example.org)[^1].\n\n[^1]: x"), 100))
                .isEqualTo("Ale Is old & good.");
        assertThat(rendering.excerpt(BodyText.html("<p>Fish &amp; chips &lt;b&gt;</p>"), 100)).isEqualTo("Fish & chips <b>");
        assertThat(rendering.excerpt(BodyText.markdown("a\n\n>! the murderer"), 100)).isEqualTo("a");
    }

    @Test
    void cutsAnExcerptBetweenWords() {
        assertThat(rendering.excerpt(BodyText.markdown("one two three four"), 12)).isEqualTo("one two…");
        assertThat(rendering.excerpt(BodyText.markdown("a".repeat(50)), 10)).isEqualTo("aaaaaaaaa…");
        assertThat(rendering.excerpt(BodyText.markdown("🍺".repeat(50)), 10)).isEqualTo("🍺🍺🍺🍺…");
        assertThat(rendering.excerpt(BodyText.markdown("one two"), 7)).isEqualTo("one two");
    }

    @Test
    void isPrintedByTemplatesAsItStands() {
        var output = new StringOutput();
        output.writeUserContent(rendering.html(BodyText.markdown("*a*")));

        assertThat(output.toString().strip()).isEqualTo("<p><em>a</em></p>");
    }
}
