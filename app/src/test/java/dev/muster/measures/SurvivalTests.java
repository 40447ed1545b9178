package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.measures.Survival.Cases;
import dev.muster.measures.Survival.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurvivalTests {
    private static final double EXACT = 1e-12;

    private static Cases came(double time) {
        return new Cases(time, 1, 0);
    }

    private static Cases waits(double time) {
        return new Cases(time, 0, 1);
    }

    private static List<Cases> some(Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(_ -> random.nextBoolean() ? came(random.nextInt(12)) : waits(random.nextInt(12)))
                .toList();
    }

    private static String printed(double number) {
        return String.format("%.4f", number);
    }

    /// Vector V1.
    @Test
    void takesThoseWhoStillWaitIntoAccount() {
        var curve = Survival.of(List.of(came(.5), came(1), came(2), came(4), came(9), came(26), waits(48), waits(72)));

        assertThat(curve.median()).contains(4.0);
        assertThat(curve.cameBy(24).orElseThrow().value()).isCloseTo(.625, within(EXACT));
        assertThat(curve.waiting(4)).isCloseTo(.5, within(EXACT));
        assertThat(printed(step(curve, 4).standardError())).isEqualTo("0.1768");
        assertThat((double) curve.came() / curve.n()).isEqualTo(.75);
    }

    /// Vector V5.
    @Test
    void takesTiesAndThoseWhoLeaveInBetweenIntoAccount() {
        var curve = Survival.of(List.of(came(2), came(3), waits(3), came(5), waits(6), came(8), came(8), waits(12), came(20), waits(30)));

        assertThat(Stream.of(2, 3, 5, 8, 20).map(curve::waiting).map(SurvivalTests::printed))
                .containsExactly("0.9000", "0.8000", "0.6857", "0.4114", "0.2057");
        assertThat(printed(step(curve, 8).standardError())).isEqualTo("0.1756");
        assertThat(curve.median()).contains(8.0);
    }

    /// The interval as a second route gives it: exp(-exp(log(-log S) -+ z se / (S |log S|))).
    @Test
    void hasItsIntervalOnTheScaleOfTheLogOfTheLog() {
        var step = step(Survival.of(List.of(came(1), came(2), waits(3), came(4), waits(5))), 2);
        var middle = Math.log(-Math.log(step.waiting()));
        var reach = Interval.Z * step.standardError() / (step.waiting() * Math.abs(Math.log(step.waiting())));

        assertThat(step.interval()).isNotNull();
        assertThat(step.interval().low()).isCloseTo(Math.exp(-Math.exp(middle + reach)), within(EXACT));
        assertThat(step.interval().high()).isCloseTo(Math.exp(-Math.exp(middle - reach)), within(EXACT));
        assertThat(step.waiting()).isBetween(step.interval().low(), step.interval().high());
    }

    @Test
    void dependsOnNoOrderAndNoGrouping() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            var cases = new ArrayList<>(some(random));
            var curve = Survival.of(cases);
            Collections.shuffle(cases, random);

            assertThat(Survival.of(cases)).isEqualTo(curve);
            assertThat(Survival.of(grouped(cases))).isEqualTo(curve);
        }
    }

    private static List<Cases> grouped(List<Cases> cases) {
        return IntStream.range(0, 12)
                .mapToObj(time -> new Cases(time,
                        cases.stream().filter(each -> each.time() == time).mapToLong(Cases::came).sum(),
                        cases.stream().filter(each -> each.time() == time).mapToLong(Cases::waiting).sum()))
                .filter(each -> each.came() + each.waiting() > 0)
                .toList();
    }

    @Test
    void isThePlainShareWhereNobodyStillWaits() {
        var random = new Random(2);
        for (int round = 0; round < 100; round++) {
            var times = random.ints(1 + random.nextInt(50), 0, 20).boxed().toList();
            var curve = Survival.of(times.stream().map(SurvivalTests::came).toList());

            assertThat(IntStream.range(0, 20)).allSatisfy(time -> assertThat(curve.waiting(time))
                    .isCloseTo((double) times.stream().filter(each -> each > time).count() / times.size(), within(1e-9)));
        }
    }

    @Test
    void neverRisesAndStaysInsideItsInterval() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            var steps = Survival.of(some(random)).steps();

            assertThat(steps.stream().map(Step::waiting)).isSortedAccordingTo(Collections.reverseOrder());
            assertThat(steps.stream().filter(each -> each.interval() != null)).allSatisfy(each ->
                    assertThat(each.waiting()).isBetween(each.interval().low(), each.interval().high()));
        }
    }

    @Test
    void saysNothingOfNoCase() {
        var curve = Survival.of(List.of());

        assertThat(curve.n()).isZero();
        assertThat(curve.median()).isEmpty();
        assertThat(curve.cameBy(24)).isEmpty();
    }

    @Test
    void saysLittleOfOneCase() {
        var answered = Survival.of(List.of(came(3)));

        assertThat(answered.median()).contains(3.0);
        assertThat(answered.cameBy(2).orElseThrow().value()).isZero();
        assertThat(answered.cameBy(24).orElseThrow().value()).isEqualTo(1);
        assertThat(answered.cameBy(24).orElseThrow().interval()).isEqualTo(new Share(1, 1).interval());
    }

    @Test
    void knowsNothingBeyondTheLongestWait() {
        var young = Survival.of(List.of(came(1), waits(5), waits(23)));

        assertThat(young.cameBy(24)).isEmpty();
        assertThat(young.cameBy(23)).isPresent();
    }

    @Test
    void saysHowSureItIsWhereNoneCame() {
        var waiting = Survival.of(List.of(waits(10), waits(30), waits(40)));

        assertThat(waiting.median()).isEmpty();
        assertThat(waiting.cameBy(24).orElseThrow()).isEqualTo(new Survival.Estimate(0, 0, new Share(0, 2).interval()));
        assertThat(waiting.cameBy(41)).isEmpty();
    }

    @Test
    void isDrawnInFewerStepsThatEndAlike() {
        var curve = Survival.of(IntStream.range(0, 1_000).mapToObj(SurvivalTests::came).toList());

        assertThat(curve.outline(.02)).hasSizeBetween(45, 51).last().isEqualTo(curve.steps().getLast());
        assertThat(curve.outline(0)).isEqualTo(curve.steps());
    }

    @Test
    void keepsAStepThatFallsJustFarEnough() {
        var curve = Survival.of(Stream.of(1, 2, 3, 4).map(SurvivalTests::came).toList());

        assertThat(curve.outline(.25)).isEqualTo(curve.steps());
        assertThat(curve.outline(.5)).extracting(Step::time).containsExactly(2.0, 4.0);
    }

    private static Step step(Survival curve, double time) {
        return curve.steps().stream().filter(each -> each.time() == time).findFirst().orElseThrow();
    }
}
