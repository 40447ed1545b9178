package dev.muster.desk;

import dev.muster.activity.Verb;
import dev.muster.questions.Question;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "Not now": the desk looks at a question again later. It is put off for everybody who works there, since the reason is
/// worth most to those who would otherwise find out anew; it stays listed, and overdue for its asker and for all measures.
@Service
public class PuttingOff {
    public static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_REASON = 500;
    private static final String KIND = "putting-off";
    private final PutOffStore store;
    private final Takings takings;
    private final Attendance attendance;
    private final Clock clock;

    PuttingOff(PutOffStore store, Takings takings, Attendance attendance, Clock clock) {
        this.store = store;
        this.takings = takings;
        this.attendance = attendance;
        this.clock = clock;
    }

    /// Puts a question off until a moment ahead, and gives it back if one was on it.
    ///
    /// @throws Invalid at `until`, `reason`
    /// @throws Refusal `desk.place.only-staff`, and why one may not answer
    @Transactional
    public PutOff putOff(Question question, @Nullable Instant until, @Nullable String reason, Viewer by) {
        var place = attendance.requireColleague(question, by);
        var now = clock.instant();
        new Invalid.Check()
                .that(until != null && until.isAfter(now) && !until.isAfter(now.plus(LONGEST)), "until", "desk.putting-off.until", LONGEST.toDays())
                .text(reason, "reason", LONGEST_REASON)
                .orThrow();
        var putOff = new PutOff(question.id(), by.self(), now, Objects.requireNonNull(until), Objects.requireNonNull(reason).strip());
        store.putOff(putOff, place.id(), Takings.act(KIND, question, Verb.ADD, by, now).detail(Map.of("until", until.toString(), "reason", putOff.reason())));
        takings.giveBack(question, by);
        return putOff;
    }

    /// Takes a question up again, which anybody may who works at the desk.
    ///
    /// @throws Refusal `desk.place.only-staff`, and why one may not answer
    @Transactional
    public void takeUp(Question question, Viewer by) {
        attendance.requireColleague(question, by);
        store.takeUp(question.id(), Takings.act(KIND, question, Verb.REMOVE, by, clock.instant()));
    }
}
