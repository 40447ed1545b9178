package dev.muster.launch;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.communities.Stage;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.launch.ClockStore.Due;
import dev.muster.measures.Participation;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Moves communities that reach a stage by themselves: those that tip or do not coalesce, fall silent or come back.
@Component
class LaunchClock implements RecurringJob {
    /// For how long nobody whose work it is not has contributed, before a productive community counts as dormant.
    static final int SILENCE = 60;
    private static final long LONGEST_EXTENSION = 90;
    private final ClockStore store;
    private final AimStore aims;
    private final Participation participation;
    private final Stages stages;
    private final Clock clock;

    LaunchClock(ClockStore store, AimStore aims, Participation participation, Stages stages, Clock clock) {
        this.store = store;
        this.aims = aims;
        this.participation = participation;
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "launch.clock";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        store.launched().forEach(each -> look(each, today));
        store.proven().forEach(participation::countFirst);
        var since = today.minusDays(SILENCE);
        store.quiet(Stage.PRODUCTIVE, since, true).forEach(each -> stages.tick(each, Step.FALL_SILENT, Map.of("days", SILENCE)));
        store.quiet(Stage.DORMANT, since, false).forEach(each -> stages.tick(each, Step.WAKE, Map.of()));
    }

    private void look(Due due, LocalDate today) {
        if (due.aim() instanceof Aim aim) {
            var days = participation.forTheClock(due.place(), due.seenBy(), due.since().minusDays(Tipping.DAYS), today, due.founders());
            var readings = Tipping.readings(days, due.since(), today);
            Tipping.tipped(readings, aim.people(), due.since()).ifPresentOrElse(
                    tipped -> stages.tick(due.place(), Step.TIP, told(aim, tipped)), () -> late(due, aim, readings.getLast(), today));
        }
    }

    /// Past its day, half of the people win it one more try, once.
    private void late(Due due, Aim aim, Reading now, LocalDate today) {
        if (!today.isAfter(aim.target())) {
            return;
        }
        if (aim.extended() || 2 * now.people() < aim.people()) {
            stages.tick(due.place(), Step.MISS, told(aim, now));
        } else {
            long more = Math.clamp(ChronoUnit.DAYS.between(due.since(), aim.target()), Tipping.DAYS, LONGEST_EXTENSION);
            aims.extend(due.place(), aim.target().plusDays(more),
                    Act.byClock(Verb.UPDATE, due.place(), "launch", due.place(), Planning.NOBODY, clock.instant()).detail("extended", more));
        }
    }

    /// Few people could be recognised in the log.
    private static Map<String, ?> told(Aim aim, Reading reading) {
        return reading.people() < Aims.FEWEST ? Map.of("wanted", aim.people(), "day", reading.day().toString())
                : Map.of("wanted", aim.people(), "day", reading.day().toString(), "people", reading.people(), "questions", reading.questions(), "answered", reading.answered());
    }
}
