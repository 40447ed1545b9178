package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.text.Labels;
import dev.muster.items.text.Rendering;
import dev.muster.memory.PageDrawing.Html;
import dev.muster.memory.PageDrawing.Reference;
import dev.muster.memory.PageDrawing.SectionEnd;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A page's text in pieces.
class DrawingTests {
    private final Drawings drawings = new Drawings(new Rendering(Labels.in(Locale.ENGLISH), 1 << 20));

    private List<String> links(String text) {
        return drawings.fresh(text).pieces().stream().filter(Reference.class::isInstance).map(Reference.class::cast).map(each -> each.address() + " " + each.words()).toList();
    }

    private String html(String text) {
        return drawings.fresh(text).pieces().stream().map(each -> each instanceof Html html ? html.html() : each instanceof Reference ? "<LINK>" : "").collect(Collectors.joining());
    }

    @Test
    void findsLinksInProseAlone() {
        assertThat(links("See [[Keeping  hops]] and [[Keeping hops|this]], not `[[code]]`, [x [[y]]](/z) or [[ ]] and [[???]].\n\n    [[also code]]"))
                .containsExactly("keeping-hops Keeping hops", "keeping-hops this");
        assertThat(links("**[[Bold]]** | x\n\n| a |\n|---|\n| [[In a table]] |")).containsExactly("bold Bold", "in-a-table In a table");
        assertThat(links("[[a]] ".repeat(10_000))).hasSize(500);
    }

    @Test
    void isNotTakenInByItsOwnMarks() {
        for (var hostile : List.of("`\uE0000\uE001`", "![\uE0000\uE001](/x.png) [[a]]", "\uE0007\uE001 [[a]]", "<img alt=\"\uE0000\uE001\" src=\"/x\"> [[a]]",
                "&#xe000;0&#xe001; `&#xe000;0&#xe001;` [[a]]")) {
            assertThat(html(hostile)).as(hostile).doesNotContain("\uE000").doesNotContain("alt=\"<");
            assertThat(links(hostile).size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void numbersItsSections() {
        var drawing = drawings.fresh("# A [[link]]\n\nx\n\n## B\n\n> # quoted\n\n# A [[link]]");

        assertThat(drawing.headings()).extracting(PageDrawing.Heading::words).containsExactly("A link", "B", "A link");
        assertThat(drawing.headings()).extracting(PageDrawing.Heading::id).containsExactly("on-a-link", "on-b", "on-a-link-2");
        assertThat(drawing.headings()).extracting(PageDrawing.Heading::level).containsExactly(2, 3, 2);
        assertThat(drawing.pieces().stream().filter(SectionEnd.class::isInstance)).hasSize(3);
        assertThat(drawings.fresh("<h2>Raw</h2>\n\n# Own").pieces().stream().filter(SectionEnd.class::isInstance)).isEmpty();
    }
}
