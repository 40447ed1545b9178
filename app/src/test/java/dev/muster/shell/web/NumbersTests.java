package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTests {

    @Test
    void setsThousandsApartByANarrowSpace() {
        assertThat(Numbers.count(1234567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Numbers.count(-12)).isEqualTo("-12");
    }

    @Test
    void keepsOneDigitAfterThePointUnlessItIsZero() {
        assertThat(Numbers.decimal(17.44)).isEqualTo("17.4");
        assertThat(Numbers.decimal(17.96)).isEqualTo("18");
        assertThat(Numbers.decimal(1234.0)).isEqualTo("1\u202f234");
        assertThat(Numbers.decimal(12345.6)).isEqualTo("12\u202f345.6");
        assertThat(Numbers.decimal(-0.04)).isEqualTo("0");
    }

    @Test
    void printsSharesAsPercentages() {
        assertThat(Numbers.percent(.625)).isEqualTo("63\u00a0%");
        assertThat(Numbers.range(.0657, .1221)).isEqualTo("7 to 12\u00a0%");
    }
}
