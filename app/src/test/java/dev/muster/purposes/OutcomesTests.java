package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.Chartered;
import dev.muster.goals.Derived;
import dev.muster.goals.Direction;
import dev.muster.goals.Measurements;
import dev.muster.goals.Observation;
import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.goals.spi.DerivedMeasure;
import dev.muster.goals.spi.Month;
import dev.muster.goals.spi.Value;
import dev.muster.goals.spi.Window;
import dev.muster.purposes.OutcomeDraft.Kind;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@Import(OutcomesTests.Measured.class)
class OutcomesTests extends Chartered {
    @Autowired private Outcomes outcomes;
    @Autowired private Measurements measurements;
    @Autowired private KeptBeers keptBeers;

    @TestConfiguration
    static class Measured {
        @Bean
        KeptBeers keptBeers() {
            return new KeptBeers();
        }
    }

    /// A measure over cases that tests put there: day by day, kept or not. A staff member sees every case, others those
    /// of even days.
    static final class KeptBeers implements DerivedMeasure {
        private final Map<LocalDate, Boolean> cases = new java.util.TreeMap<>();

        @Override
        public String name() {
            return "beers.kept-within";
        }

        @Override
        public String unit() {
            return "%";
        }

        @Override
        public Optional<Value> over(UUID place, int days, Window window) {
            var seen = cases.entrySet().stream()
                    .filter(each -> !each.getKey().isBefore(window.from()) && each.getKey().isBefore(window.to()))
                    .filter(each -> Viewer.current().audience() == Audience.EMPLOYEE || each.getKey().getDayOfMonth() % 2 == 0)
                    .map(Map.Entry::getValue).toList();
            return seen.isEmpty() ? Optional.empty()
                    : Optional.of(new Value(100.0 * seen.stream().filter(each -> each).count() / seen.size(), seen.size(), 10.0, 90.0));
        }

        @Override
        public List<Month> byMonth(UUID place, int days, Window window) {
            var months = new ArrayList<Month>();
            for (var month = YearMonth.from(window.from()); !month.atDay(1).isAfter(window.to()); month = month.plusMonths(1)) {
                var inside = new Window(month.atDay(1), month.plusMonths(1).atDay(1));
                var shown = month;
                over(place, days, inside).ifPresent(value -> months.add(new Month(shown, value)));
            }
            return months;
        }
    }

    private static OutcomeDraft derived(Window baseline) {
        return new OutcomeDraft(Kind.DERIVED, "of beers keep", "%", Direction.UP, number("70"), today().plusYears(1), null, null,
                "beers.kept-within", 14, null, baseline == null ? null : baseline.from(), baseline == null ? null : baseline.to());
    }

    private static Promise promise(Purpose purpose) {
        return Objects.requireNonNull(purpose.promise());
    }

    private void observes(Viewer by, Purpose purpose, String value) {
        observes(by, promise(purpose), value);
    }

    private void observes(Viewer by, Promise promise, String value) {
        by.call(() -> {
            outcomes.observe(promise, Readings.one(new Reading(today(), number(value), "seen")), by);
            return true;
        });
    }

    private void setsWindow(Viewer by, Purpose purpose, Window window) {
        by.call(() -> {
            outcomes.setBaselineWindow(purpose, window, by);
            return true;
        });
    }

    private void setsBaseline(Viewer by, Purpose purpose, String value) {
        by.call(() -> {
            outcomes.setBaseline(purpose, number(value), today(), by);
            return true;
        });
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals(key), key);
    }

    @Test
    void readingsStandFromTheBaselineToTheLatest() {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());

        observes(ada, purpose, "7.5");

        var standing = ada.call(() -> outcomes.standing(promise(purpose), null));
        assertThat(standing.baseline()).isEqualTo(8.5);
        assertThat(Objects.requireNonNull(standing.now()).value().value()).isEqualTo(7.5);
        assertThat(standing.series()).hasSize(1);
    }

    @Test
    void proposersGuidesAndLeadersWriteReadingsDown() {
        var gil = customer("Gil");
        var community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        var promise = gil.call(() -> purposes.promise(community.charter().purpose())).orElseThrow();

        observes(again(gil), promise, "7");
        observes(sponsor("Sam"), promise, "6");

        assertThat(gil.call(() -> outcomes.observations(promise))).extracting(Observation::value).containsExactly(number("6"));
    }

    @Test
    void othersDoNot() {
        var community = community(Audience.EMPLOYEE, Audience.CUSTOMER);
        var customer = customer("Carl");
        var promise = customer.call(() -> purposes.promise(community.charter().purpose())).orElseThrow();

        assertRefused("purposes.observe.not-yours", () -> observes(customer, promise, "7"));
        assertRefused("purposes.observe.not-yours", () -> observes(employee("Ada"), promise, "7"));
        assertRefused("shell.not-signed-in", () -> observes(Viewer.VISITOR, promise, "7"));
    }

    @Test
    void whoSeesTheCommunitySeesItsReadings() {
        var community = community(Audience.EMPLOYEE, Audience.CUSTOMER);
        var sponsor = sponsor("Sam");
        var promise = sponsor.call(() -> purposes.promise(community.charter().purpose())).orElseThrow();
        observes(sponsor, promise, "7");

        assertThat(customer("Carl").call(() -> outcomes.observations(promise))).hasSize(1);
        assertThat(somebody("Sue", Audience.SUPPLIER).call(() -> outcomes.observations(promise))).isEmpty();
    }

    @Test
    void aBaselineThatCameLaterOpensTheGateAndStaysOnceACommunityWorksOnIt() {
        var ada = employee("Ada");
        var purpose = decided(assessed(ada, withoutBaseline()), Verdict.GO);

        setsBaseline(ada, purpose, "9");

        assertThat(ada.call(() -> purposes.at(purpose.handle())).promise()).matches(each -> each.outcome().baselined());
        var administrator = administrator();
        var baselined = administrator.call(() -> purposes.at(purpose.handle()));
        administrator.call(() -> openings.open(opening(baselined, administrator, ada, Audience.EMPLOYEE), administrator));
        assertRefused("purposes.baseline.settled", () -> setsBaseline(ada, purpose, "10"));
    }

    @Test
    void aBaselineHasToLieOnTheRightSideOfTheTargetAndFitTheKind() {
        var ada = employee("Ada");
        var observed = assessed(ada, withoutBaseline());
        var computed = assessed(ada, derived(null));

        var invalid = catchThrowableOfType(Invalid.class, () -> setsBaseline(ada, observed, "2"));

        assertThat(invalid.problems()).extracting(Invalid.Problem::key).containsExactly("goals.target.wrong-side.DOWN");
        assertRefused("purposes.baseline.derived", () -> setsBaseline(ada, computed, "2"));
        assertRefused("purposes.baseline.observed", () -> setsWindow(ada, observed, Window.endingWith(today(), 90)));
        assertRefused("purposes.baseline.only-proposer", () -> setsBaseline(employee("Grace"), observed, "9"));
        assertRefused("purposes.outcome.missing", () -> setsBaseline(ada, proposed(ada), "9"));
    }

    @Test
    void aDerivedMeasureStandsAsItsPlaceDoes() {
        var ada = employee("Ada");
        var baseline = new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1));
        var purpose = assessed(ada, derived(null));
        setsWindow(ada, purpose, baseline);
        keptBeers.cases.clear();
        keptBeers.cases.putAll(Map.of(LocalDate.of(2025, 1, 2), true, LocalDate.of(2025, 2, 3), false, today().minusDays(4), true));

        var standing = ada.call(() -> outcomes.standing(promise(purposes.at(purpose.handle())), UUID.randomUUID()));

        assertThat(standing.baseline()).isEqualTo(50);
        assertThat(Objects.requireNonNull(standing.now()).value()).isEqualTo(new Value(100, 1, 10.0, 90.0));
        assertThat(standing.series()).extracting(point -> point.value().value()).containsExactly(100.0, 0.0, 100.0);
    }

    @Test
    void aQuietPlaceStandsAsItDidWhenSomethingLastHappened() {
        var ada = employee("Ada");
        var purpose = assessed(ada, derived(new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1))));
        keptBeers.cases.clear();
        keptBeers.cases.putAll(Map.of(LocalDate.of(2025, 1, 2), true, LocalDate.of(2025, 2, 3), false));

        var now = ada.call(() -> outcomes.standing(promise(purpose), UUID.randomUUID())).now();

        assertThat(Objects.requireNonNull(now).day()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(now.value().n()).isEqualTo(2);
    }

    @Test
    void whatAViewerMayNotSeeDoesNotCountForThem() {
        keptBeers.cases.clear();
        keptBeers.cases.putAll(Map.of(LocalDate.of(2025, 1, 2), true, LocalDate.of(2025, 2, 3), false));
        var asked = new Derived("beers.kept-within", 14, number("2"));
        var window = new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1));

        assertThat(employee("Ada").call(() -> measurements.over(asked, UUID.randomUUID(), window))).contains(new Value(100, 2, 20.0, 180.0));
        assertThat(customer("Carl").call(() -> measurements.over(asked, UUID.randomUUID(), window))).contains(new Value(200, 1, 20.0, 180.0));
    }

    @Test
    void aDerivedMeasureIsNotWrittenDown() {
        var ada = employee("Ada");
        var purpose = assessed(ada, derived(null));

        assertRefused("purposes.observe.derived", () -> observes(ada, purpose, "7"));
    }
}
