package dev.muster.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.measures.Participation.Asked;
import dev.muster.measures.Participation.Days;
import dev.muster.measures.Participation.Took;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rule by which communities tip, on days that were worked out by hand.
class TippingTests {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private static LocalDate day(int number) {
        return BEGIN.plusDays(number - 1L);
    }

    private static Took took(int day, int person) {
        return new Took(day(day), new UUID(0, person));
    }

    private static Asked asked(int day, @Nullable Integer answered) {
        return new Asked(day(day), answered == null ? null : day(answered));
    }

    private static Reading at(int day, List<Took> people, List<Asked> questions) {
        return Tipping.readings(new Days(people, questions), day(1), day(day)).getLast();
    }

    /// So many people on day 10, and ten questions on day 10 of which so many were answered on day 11.
    private static List<Reading> example(int people, int answered) {
        var questions = IntStream.range(0, 10).mapToObj(i -> asked(10, i < answered ? 11 : null)).toList();
        return Tipping.readings(new Days(IntStream.range(0, people).mapToObj(each -> took(10, each)).toList(), questions), day(1), day(60));
    }

    @Test
    void aPersonCountsOnTheirDayAndTheTwentySevenAfterIt() {
        var people = List.of(took(3, 1));

        assertThat(IntStream.of(2, 3, 30, 31).map(day -> at(day, people, List.of()).people())).containsExactly(0, 1, 1, 0);
    }

    @Test
    void whoContributesAgainCountsOnceAndLonger() {
        var people = List.of(took(20, 1), took(3, 1), took(3, 1), took(25, 2));

        assertThat(IntStream.of(19, 20, 25, 30, 31, 47, 48, 53).map(day -> at(day, people, List.of()).people()))
                .containsExactly(1, 1, 2, 2, 2, 2, 1, 0);
    }

    @Test
    void whoComesBackAfterALongTimeCountsAnew() {
        assertThat(IntStream.of(1, 28, 29, 99, 100).map(day -> at(day, List.of(took(1, 1), took(100, 1)), List.of()).people()))
                .containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    void aQuestionOfTheLastDayCountsOnceItIsAnswered() {
        assertThat(at(5, List.of(), List.of(asked(5, null)))).isEqualTo(new Reading(day(5), 0, 0, 0));
        assertThat(at(5, List.of(), List.of(asked(5, 5)))).isEqualTo(new Reading(day(5), 0, 1, 1));
        assertThat(at(6, List.of(), List.of(asked(5, null)))).isEqualTo(new Reading(day(6), 0, 1, 0));
    }

    @Test
    void anAnswerCountsFromItsDayAndNoEarlier() {
        var questions = List.of(asked(5, 9));

        assertThat(IntStream.of(8, 9, 32, 33).mapToObj(day -> at(day, List.of(), questions)).map(each -> each.questions() + "/" + each.answered()))
                .containsExactly("1/0", "1/1", "1/1", "0/0");
    }

    @Test
    void itTipsWhereEnoughPeopleCameAndEnoughWasAnswered() {
        assertThat(Tipping.tipped(example(20, 7), 20, BEGIN)).map(Reading::day).contains(day(28));
        assertThat(Tipping.tipped(example(19, 7), 20, BEGIN)).as("19 of 20 people").isEmpty();
        assertThat(Tipping.tipped(example(20, 6), 20, BEGIN)).as("60 % answered").isEmpty();
    }

    @Test
    void noDayBeforeTheLaunchCounts() {
        assertThat(Tipping.tipped(example(20, 7), 20, day(10))).map(Reading::day).as("28 days after day 10").contains(day(37));
        assertThat(Tipping.tipped(example(20, 7), 20, day(11))).as("all contributed before it").isEmpty();
    }

    @Test
    void fewerThanFiveQuestionsSayNothing() {
        var people = IntStream.range(0, 20).mapToObj(each -> took(10, each)).toList();
        var four = Tipping.readings(new Days(people, Collections.nCopies(4, asked(10, 10))), day(1), day(40));
        var five = Tipping.readings(new Days(people, Collections.nCopies(5, asked(10, 10))), day(1), day(40));

        assertThat(Tipping.tipped(four, 20, BEGIN)).isEmpty();
        assertThat(Tipping.tipped(five, 20, BEGIN)).isPresent();
        assertThat(four.getLast().share()).isEmpty();
    }

    @Test
    void countsWhatCountingDayByDayCounts() {
        for (long seed = 0; seed < 40; seed++) {
            var dice = new Random(seed);
            var people = Stream.generate(() -> took(1 + dice.nextInt(120), dice.nextInt(15))).limit(60).toList();
            var questions = Stream.generate(() -> {
                int day = 1 + dice.nextInt(120);
                return asked(day, dice.nextInt(3) == 0 ? null : Integer.valueOf(day + dice.nextInt(40)));
            }).limit(40).toList();
            var shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, dice);

            var readings = Tipping.readings(new Days(shuffled, questions), day(1), day(120));

            assertThat(readings).isEqualTo(IntStream.rangeClosed(1, 120).mapToObj(day -> slowly(day(day), people, questions)).toList());
        }
    }

    private static Reading slowly(LocalDate day, List<Took> people, List<Asked> questions) {
        var present = new HashSet<UUID>();
        people.stream().filter(each -> within(each.day(), day)).forEach(each -> present.add(each.person()));
        int asked = 0;
        int answered = 0;
        for (var each : questions) {
            boolean hit = each.answered() != null && !each.answered().isAfter(day);
            if (within(each.day(), day) && (hit || each.day().isBefore(day))) {
                asked++;
                answered += hit ? 1 : 0;
            }
        }
        return new Reading(day, present.size(), asked, answered);
    }

    private static boolean within(LocalDate day, LocalDate last) {
        return !day.isAfter(last) && day.isAfter(last.minusDays(Tipping.DAYS));
    }

    @Test
    void theVerdictNamesWhatIsFarFromItsAim() {
        var aim = new Aim(new UUID(0, 0), 20, day(101), null, 1);

        assertThat(Course.verdict(null, List.of(), null, BEGIN, day(10))).isEqualTo(Course.Verdict.NO_AIM);
        assertThat(Course.verdict(aim, List.of(new Reading(day(50), 0, 0, 0)), null, BEGIN, day(50))).as("before half of the time").isEqualTo(Course.Verdict.ON_THE_WAY);
        assertThat(Course.verdict(aim, List.of(new Reading(day(52), 9, 0, 0)), null, BEGIN, day(52))).isEqualTo(Course.Verdict.NOT_COALESCING);
        assertThat(Course.verdict(aim, List.of(new Reading(day(52), 10, 0, 0)), null, BEGIN, day(52))).as("half of the people").isEqualTo(Course.Verdict.ON_THE_WAY);
        assertThat(Course.verdict(aim, List.of(), day(40), BEGIN, day(52))).isEqualTo(Course.Verdict.TIPPED);
    }
}
