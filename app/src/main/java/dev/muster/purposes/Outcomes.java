package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.goals.Amounts;
import dev.muster.goals.Goals;
import dev.muster.goals.Observation;
import dev.muster.goals.Readings;
import dev.muster.goals.spi.Window;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.OutcomeMeasure.Observed;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a purpose's outcome started, what was read of it since, and how it stands.
@Service
public class Outcomes {
    private final OutcomeStore store;
    private final PurposeStore purposes;
    private final Standings standings;
    private final Clock clock;

    Outcomes(OutcomeStore store, PurposeStore purposes, Standings standings, Clock clock) {
        this.store = store;
        this.purposes = purposes;
        this.standings = standings;
        this.clock = clock;
    }

    /// Sets the baseline of an observed measure, as long as no community has been opened on it.
    ///
    /// @throws Refusal `purposes.baseline.only-proposer`, `purposes.baseline.settled`, `purposes.baseline.derived`
    /// @throws Invalid where value or day will not do
    @Transactional
    public void setBaseline(Purpose purpose, @Nullable BigDecimal value, @Nullable LocalDate day, Viewer by) {
        var outcome = changeable(purpose, by);
        if (!(outcome.source() instanceof Observed)) {
            throw new Refusal(Reason.CONFLICT, "purposes.baseline.derived");
        }
        var check = new Invalid.Check();
        Amounts.check(value, "baseline", check);
        check.that(day != null, "baselineDay", "shell.field.missing")
                .that(day == null || !day.isAfter(today()), "baselineDay", "goals.baseline.ahead")
                .that(value == null || outcome.direction().reaches(outcome.target(), value), "baseline", "goals.target.wrong-side." + outcome.direction())
                .orThrow();
        store.baseline(purpose.id(), Objects.requireNonNull(value), Objects.requireNonNull(day), act(outcome, Verb.UPDATE, by));
    }

    /// Sets the window that is the baseline of a derived measure, as long as no community has been opened on it that
    /// the viewer may see: an import sets it before it reveals what it brought.
    ///
    /// @throws Refusal `purposes.baseline.only-proposer`, `purposes.baseline.settled`, `purposes.baseline.observed`
    /// @throws Invalid where the window ends ahead of today
    @Transactional
    public void setBaselineWindow(Purpose purpose, Window window, Viewer by) {
        var outcome = changeable(purpose, by);
        if (!(outcome.source() instanceof Computed)) {
            throw new Refusal(Reason.CONFLICT, "purposes.baseline.observed");
        }
        var check = new Invalid.Check();
        Assessments.checkWindow(window.from(), window.to(), today(), check);
        check.orThrow();
        store.baseline(purpose.id(), window, act(outcome, Verb.UPDATE, by));
    }

    private OutcomeMeasure changeable(Purpose seen, Viewer by) {
        var purpose = purposes.find(seen.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        if (!by.is(purpose.proposer()) && !Goals.leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.baseline.only-proposer");
        }
        if (purpose.promise() == null) {
            throw new Refusal(Reason.CONFLICT, "purposes.outcome.missing");
        }
        if (purpose.state().opened()) {
            throw new Refusal(Reason.CONFLICT, "purposes.baseline.settled");
        }
        return purpose.promise().outcome();
    }

    /// Whether somebody may write readings down: whoever proposed the purpose, leaders, and the guides of its communities.
    public boolean observes(UUID purpose, Viewer viewer) {
        return viewer.signedIn() && (Goals.leads(viewer)
                || purposes.find(purpose).filter(each -> viewer.is(each.proposer())).isPresent()
                || purposes.places(purpose).stream().anyMatch(viewer::guides));
    }

    /// Writes readings of an observed measure down: one a day, of which a later one replaces an earlier one.
    ///
    /// @throws Refusal `purposes.observe.not-yours`, `purposes.observe.derived`
    /// @throws Invalid with every problem of every reading; then none is kept
    @Transactional
    public void observe(Promise promise, Readings readings, Viewer by) {
        by.self();
        if (!observes(promise.purpose(), by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.observe.not-yours");
        }
        if (!(promise.outcome().source() instanceof Observed)) {
            throw new Refusal(Reason.CONFLICT, "purposes.observe.derived");
        }
        var now = clock.instant();
        readings.keep(today(), reading -> {
            var observation = new Observation(Objects.requireNonNull(reading.day()), Amounts.plain(Objects.requireNonNull(reading.value())),
                    Objects.requireNonNullElse(reading.note(), "").strip(), by.self(), now);
            store.observe(promise.purpose(), observation, act(promise.outcome(), Verb.OBSERVE, by)
                    .detail(Map.of("day", observation.day().toString(), "value", observation.value())));
        });
    }

    /// What was read of an observed measure, oldest first.
    public List<Observation> observations(Promise promise) {
        return store.readings(promise.purpose());
    }

    /// How a purpose stands in a place, as far as the viewer may know.
    ///
    /// @param place the community that a derived measure is computed in; without one it has no value
    public Standing standing(Promise promise, @Nullable UUID place) {
        return switch (promise.outcome().source()) {
            case Observed observed -> standings.observed(observed, store.readings(promise.purpose()));
            case Computed computed -> place == null ? new Standing(null, null, List.of()) : standings.computed(computed, place, today());
        };
    }

    /// Whether the measure has reached its target: with its latest reading, or in any community that the viewer may see.
    public boolean reached(Purpose purpose) {
        var promise = purpose.promise();
        if (promise == null) {
            return false;
        }
        var measure = promise.outcome();
        return switch (measure.source()) {
            case Observed observed -> reached(measure, standings.observed(observed, store.readings(purpose.id())));
            case Computed computed -> purposes.places(purpose.id()).stream().anyMatch(place -> reached(measure, standings.computed(computed, place, today())));
        };
    }

    private static boolean reached(OutcomeMeasure measure, Standing standing) {
        var now = standing.now();
        return now != null && switch (measure.direction()) {
            case UP -> now.value().value() >= measure.target().doubleValue();
            case DOWN -> now.value().value() <= measure.target().doubleValue();
        };
    }

    private Act act(OutcomeMeasure outcome, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, outcome.id(), "outcome", null, Audience.EMPLOYEE.bit(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
