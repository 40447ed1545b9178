package dev.muster.questions;

import dev.muster.communities.Communities;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How soon a community has promised to answer. A question that waits longer is overdue.
@Component
class AnswerClock {

    /// For a place that has promised nothing.
    static final Duration USUAL = Duration.ofHours(24);

    private final Communities communities;

    AnswerClock(Communities communities) {
        this.communities = communities;
    }

    Duration of(UUID place) {
        return communities.find(place).map(community -> Duration.ofHours(community.charter().answerWithin())).orElse(USUAL);
    }
}
