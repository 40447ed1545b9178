package dev.muster.goals;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Write the vision, version by version, and read how it came to be what it is. Staff see it.
@Service
public class Visions {
    private static final int LONGEST_STATEMENT = 4_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_GOALS = 20;
    private final VisionStore store;
    private final GoalStore goals;
    private final Ids ids;
    private final Clock clock;

    Visions(VisionStore store, GoalStore goals, Ids ids, Clock clock) {
        this.store = store;
        this.goals = goals;
        this.ids = ids;
        this.clock = clock;
    }

    /// The version that stands, if one was written and the viewer may see it.
    public Optional<Vision> current() {
        return store.before(Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /// Its versions before the one given, newest first.
    public List<Vision> before(int version, int most) {
        return store.before(version, most);
    }

    /// Writes the next version, which sponsors, strategists and administrators do. Naming the id of an earlier one again
    /// answers with that one.
    ///
    /// @throws Refusal `goals.vision.only-leaders`; `goals.vision.stale` where another version came meanwhile
    /// @throws Invalid with everything that it lacks
    @Transactional
    public Vision write(VisionDraft draft, Viewer by) {
        if (!Goals.leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "goals.vision.only-leaders");
        }
        var earlier = Optional.ofNullable(draft.id()).flatMap(store::find);
        if (earlier.isPresent()) {
            return same(earlier.get(), draft);
        }
        check(draft);
        if (current().map(Vision::version).orElse(0) != draft.follows()) {
            throw new Refusal(Reason.STALE, "goals.vision.stale");
        }
        return insert(vision(draft, by), by);
    }

    private static Vision same(Vision earlier, VisionDraft draft) {
        if (!earlier.statement().equals(text(draft.statement()))) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
    }

    private void check(VisionDraft draft) {
        new Invalid.Check()
                .text(draft.statement(), "statement", LONGEST_STATEMENT)
                .that(!draft.goals().isEmpty(), "goals", "goals.vision.goals.missing")
                .that(draft.goals().size() <= MOST_GOALS, "goals", "goals.vision.goals.too-many", MOST_GOALS)
                .that(draft.goals().stream().limit(MOST_GOALS).allMatch(each -> goals.find(each).isPresent()), "goals", "goals.vision.goals.unknown")
                .text(draft.reason(), "reason", LONGEST_REASON)
                .orThrow();
    }

    private Vision vision(VisionDraft draft, Viewer by) {
        return new Vision(draft.id() == null ? ids.next() : draft.id(), draft.follows() + 1, text(draft.statement()), text(draft.reason()),
                draft.goals().stream().distinct().toList(), by.self(), clock.instant());
    }

    private Vision insert(Vision vision, Viewer by) {
        try {
            store.insert(vision, Act.inPlace(by.self(), vision.version() == 1 ? Verb.CREATE : Verb.UPDATE, vision.id(), "vision", null,
                    Audience.EMPLOYEE.bit(), vision.at()).detail("reason", vision.reason()));
            return vision;
        } catch (DuplicateKeyException _) {
            throw new Refusal(Reason.STALE, "goals.vision.stale");
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().replace("\r\n", "\n");
    }
}
