package dev.muster.measures;

import dev.muster.goals.spi.Window;
import dev.muster.measures.CohortLog.Cohort;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The share of questions that were solved within so many days of being asked: an answer was accepted by then, and the
/// question has not been without an accepted answer since. Questions younger than so many days are left out.
@Component
class SolvedWithin extends QuestionMeasure {
    private final CohortLog log;
    private final Clock clock;

    SolvedWithin(CohortLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "questions.solved-within";
    }

    @Override
    List<Cohort> cohorts(UUID place, int days, Window window) {
        return log.solved(place, days, window, clock.instant());
    }
}
