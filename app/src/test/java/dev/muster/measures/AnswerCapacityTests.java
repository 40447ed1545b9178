package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AnswerCapacityTests {
    private final AnswerCapacity thirty = new AnswerCapacity(120, 200, 30);

    /// Vector V7.
    @Test
    void saysHowManyPeopleItTakes() {
        assertThat(thirty.chance()).isCloseTo(.02, within(1e-3));
        assertThat(thirty.reached(30)).isCloseTo(.4545, within(1e-3));
        assertThat(thirty.needed()).isEqualTo(114);
        assertThat(thirty.reached(114)).isGreaterThanOrEqualTo(AnswerCapacity.WANTED);
        assertThat(thirty.reached(113)).isLessThan(AnswerCapacity.WANTED);
    }

    @Test
    void theIntervalIsThatOfTheChance() {
        var chance = new Share(120, 6000).interval();

        assertThat(thirty.interval().low()).isEqualTo(Math.ceil(Math.log(.1) / Math.log(1 - chance.high()))).isLessThan(114);
        assertThat(thirty.interval().high()).isEqualTo(Math.ceil(Math.log(.1) / Math.log(1 - chance.low()))).isGreaterThan(114);
    }

    @Test
    void exactlyEnoughIsEnough() {
        assertThat(new AnswerCapacity(9, 10, 1).needed()).isEqualTo(1);
        assertThat(new AnswerCapacity(10, 10, 1).needed()).isEqualTo(1);
    }

    @Test
    void whereNobodyAnswersInADayNobodyKnows() {
        var none = new AnswerCapacity(0, 10, 3);

        assertThat(none.chance()).isZero();
        assertThat(none.needed()).isNull();
        assertThat(none.interval()).isNull();
        assertThat(none.reached(5)).isZero();
    }

    @Test
    void withoutQuestionsOrPeopleThereIsNoChance() {
        assertThat(new AnswerCapacity(0, 0, 3).chance()).isNull();
        assertThat(new AnswerCapacity(0, 10, 0).needed()).isNull();
        assertThat(new AnswerCapacity(0, 10, 0).reached(3)).isNull();
        assertThat(new AnswerCapacity(0, 0, 0).interval()).isNull();
    }
}
