package dev.muster.measures;

import dev.muster.goals.spi.Window;
import dev.muster.measures.CohortLog.Cohort;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The share of questions that somebody other than the asker answered within so many days of their being asked.
/// Questions younger than so many days are left out.
@Component
class AnsweredWithin extends QuestionMeasure {
    private final CohortLog log;
    private final Clock clock;

    AnsweredWithin(CohortLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "questions.answered-within";
    }

    @Override
    List<Cohort> cohorts(UUID place, int days, Window window) {
        return log.answered(place, days, window, clock.instant());
    }
}
