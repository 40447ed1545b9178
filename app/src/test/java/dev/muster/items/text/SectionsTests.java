package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionsTests {
    private static final String TEXT = "Begin.\n\n# One\n\nA\n\n## Deeper\n\nB\n\nTwo\n===\n\n```\n# no heading\n```\n\n> # quoted\n\n- # in a list\n\n### Three\n\nC";

    @Test
    void beginWithAHeadingAndHoldWhatIsDeeper() {
        var sections = Sections.of(TEXT);

        assertThat(sections.count()).isEqualTo(4);
        assertThat(sections.text(1)).isEqualTo("# One\n\nA\n\n## Deeper\n\nB");
        assertThat(sections.text(2)).isEqualTo("## Deeper\n\nB");
        assertThat(sections.text(3)).startsWith("Two\n===").endsWith("C");
        assertThat(sections.text(4)).isEqualTo("### Three\n\nC");
        assertThat(sections.has(0)).isFalse();
        assertThat(sections.has(5)).isFalse();
        assertThat(Sections.of("").count()).isZero();
    }

    @Test
    void arePutBackWhereTheyWere() {
        var sections = Sections.of(TEXT);

        for (int i = 1; i <= sections.count(); i++) {
            assertThat(sections.with(i, sections.text(i))).as("section %d", i).isEqualTo(TEXT);
        }
        assertThat(sections.with(1, "# Eins")).startsWith("Begin.\n\n# Eins\n\nTwo\n===");
    }
}
