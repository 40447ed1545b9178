package dev.muster.swarms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has happened to a swarm and when.
///
/// @param beat when somebody last did something for it that the viewer sees
/// @param helped when the first helper came besides the owner
/// @param relieved when whoever has the problem could work again
/// @param solution what solved it; empty until it is resolved
/// @param confirmed when whoever had the problem said that it is gone
/// @param lesson how it was kept for the next one
/// @param reason why there is nothing to keep; empty otherwise
public record Course(
        Instant opened, Instant beat, @Nullable Instant helped, @Nullable Instant relieved, @Nullable Instant resolved, String solution,
        @Nullable Instant confirmed, @Nullable Instant closed, @Nullable Lesson lesson, String reason) {

    /// Who had the problem and has not objected for so long is taken to agree.
    public static final Duration TO_OBJECT = Duration.ofDays(3);

    Course beaten(Instant now) {
        return new Course(opened, now, helped, relieved, resolved, solution, confirmed, closed, lesson, reason);
    }

    Course helped(Instant now) {
        return new Course(opened, now, helped == null ? now : helped, relieved, resolved, solution, confirmed, closed, lesson, reason);
    }

    Course relieved(Instant now) {
        return new Course(opened, now, helped, relieved == null ? now : relieved, resolved, solution, confirmed, closed, lesson, reason);
    }

    /// What is resolved is no longer a burden either.
    Course resolved(Instant now, String how, boolean agreed) {
        return new Course(opened, now, helped, relieved == null ? now : relieved, now, how, agreed ? now : null, null, null, "");
    }

    Course confirmed(Instant now) {
        return new Course(opened, now, helped, relieved, resolved, solution, confirmed == null ? now : confirmed, closed, lesson, reason);
    }

    Course closed(Instant now, Lesson how, String why) {
        return new Course(opened, now, helped, relieved, resolved, solution, confirmed, now, how, why);
    }

    /// As if it had never been resolved; the steps keep what was.
    Course reopened(Instant now) {
        return new Course(opened, now, helped, null, null, "", null, null, null, "");
    }

    /// Whether whoever had the problem has agreed, or had time to object and did not.
    public boolean agreed(Instant now) {
        return confirmed != null || resolved != null && resolved.plus(TO_OBJECT).isBefore(now);
    }

    /// Where that stands in words of the state machine.
    SwarmState state(Severity severity, Instant now) {
        if (resolved != null) {
            return closed == null ? SwarmState.RESOLVED : SwarmState.CLOSED;
        }
        if (helped == null) {
            return SwarmState.OPEN;
        }
        return beat.plus(severity.clock()).isBefore(now) ? SwarmState.STALLED : SwarmState.SWARMING;
    }
}
