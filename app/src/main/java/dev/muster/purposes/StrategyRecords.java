package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.goals.Goals;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Write what the strategy needs to be thought of, and read what is missing. Staff see it.
@Service
public class StrategyRecords {
    private static final int LONGEST = 4_000;
    private final RecordStore store;
    private final Persons persons;
    private final Clock clock;

    StrategyRecords(RecordStore store, Persons persons, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.clock = clock;
    }

    /// The latest version of each matter that was written about.
    public List<StrategyRecord> latest() {
        return store.latest();
    }

    public Optional<StrategyRecord> latest(Matter matter) {
        return store.before(matter, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /// The versions before the one given, newest first.
    public List<StrategyRecord> before(Matter matter, int version, int most) {
        return store.before(matter, version, most);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Writes the next version, which sponsors, strategists and administrators do.
    ///
    /// @throws Refusal `purposes.record.only-leaders`; `purposes.record.stale` where another version came meanwhile
    /// @throws Invalid with everything that it lacks
    @Transactional
    public StrategyRecord write(Matter matter, RecordDraft draft, Viewer by) {
        if (!Goals.leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.record.only-leaders");
        }
        check(draft);
        if (latest(matter).map(StrategyRecord::version).orElse(0) != draft.follows()) {
            throw new Refusal(Reason.STALE, "purposes.record.stale");
        }
        var kept = new StrategyRecord(matter, draft.follows() + 1, Objects.requireNonNull(draft.text()).strip().replace("\r\n", "\n"), draft.agreed(),
                Objects.requireNonNull(draft.review()), Objects.requireNonNull(draft.owner()), by.self(), clock.instant());
        insert(kept, by);
        return kept;
    }

    private void check(RecordDraft draft) {
        var check = new Invalid.Check().text(draft.text(), "text", LONGEST);
        check(draft.owner(), check);
        check.that(draft.review() != null, "review", "shell.field.missing")
                .that(draft.review() == null || draft.review().isAfter(today()), "review", "purposes.review.passed")
                .orThrow();
    }

    private void check(@Nullable UUID owner, Invalid.Check check) {
        check.that(owner != null, "owner", "purposes.record.owner-missing");
        if (owner != null) {
            var known = persons.find(owner);
            check.that(known.isPresent(), "owner", "people.unknown")
                    .that(known.isEmpty() || known.map(Person::audience).orElseThrow() == Audience.EMPLOYEE, "owner", "purposes.record.owner-outside");
        }
    }

    private void insert(StrategyRecord kept, Viewer by) {
        var id = Ids.named("strategy record " + kept.matter());
        try {
            store.insert(kept, Act.inPlace(by.self(), kept.version() == 1 ? Verb.CREATE : Verb.UPDATE, id, "strategy-record", null,
                    Audience.EMPLOYEE.bit(), kept.at()).detail("matter", kept.matter()));
        } catch (DuplicateKeyException _) {
            throw new Refusal(Reason.STALE, "purposes.record.stale");
        }
    }
}
