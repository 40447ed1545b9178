package dev.muster.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', nullValues = "null", value = {
        "Why is my beer flat?, why-is-my-beer-flat",
        "|  -- What's up: Käse & Crème brûlée!  |, what-s-up-kase-creme-brulee",
        "H₂O at 3½ °C, h2o-at-31-2-c",
        "日本語 の質問, 日本語-の質問",
        "|?!|, ||",
        "||, ||",
        "😀 foam 😀, foam"})
    void isTheTitleInPlainLettersAndHyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void isAtMostSixtyLong() {
        assertThat(Slug.of("a".repeat(59) + " b")).isEqualTo("a".repeat(59));
        assertThat(Slug.of("a".repeat(58) + " bc")).isEqualTo("a".repeat(58) + "-b");
        assertThat(Slug.of("a".repeat(59) + "𠀀")).isEqualTo("a".repeat(59));
        assertThat(Slug.of("ab ".repeat(1_000))).hasSizeLessThanOrEqualTo(60).doesNotEndWith("-").startsWith("ab-ab");
    }
}
