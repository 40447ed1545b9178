package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhoTests {

    @Test
    void isShownByTheFirstLettersOfItsFirstAndLastName() {
        assertThat(who("Ada").initials()).isEqualTo("A");
        assertThat(who("Jean-Baptiste de la Rochefoucauld").initials()).isEqualTo("JR");
        assertThat(who("  øyvind   𝒜lpha ").initials()).isEqualTo("Ø𝒜");
    }

    @Test
    void alwaysHasTheSameColour() {
        assertThat(who("Ada").hue()).isEqualTo(who("Ada").hue()).isBetween(0, 5);
    }

    @Test
    void hasNoLettersWithoutAName() {
        assertThat(who(" ").initials()).isEmpty();
    }

    private static Who who(String name) {
        return new Who(name, null, null);
    }
}
