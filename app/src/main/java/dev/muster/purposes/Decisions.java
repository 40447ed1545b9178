package dev.muster.purposes;

import dev.muster.activity.Verb;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decide on purposes, and reopen what was declined.
@Service
public class Decisions {
    private static final int LONGEST_REASON = 2_000;
    private final PurposeStore store;
    private final DecisionStore decisions;
    private final Purposes purposes;
    private final Roles roles;
    private final Persons persons;
    private final Ids ids;
    private final Clock clock;

    Decisions(PurposeStore store, DecisionStore decisions, Purposes purposes, Roles roles, Persons persons, Ids ids, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.purposes = purposes;
        this.roles = roles;
        this.persons = persons;
        this.ids = ids;
        this.clock = clock;
    }

    /// Decides No, Go or Grow, which strategists do. Whoever proposed a purpose decides on it only where there is no
    /// other strategist, and the decision says so.
    ///
    /// @throws Refusal `purposes.decide.only-strategists`, `purposes.decide.own`, `purposes.decide.not-now`
    /// @throws Invalid where reason or review date is missing; for growing a Go, traction and budget too
    @Transactional
    public Purpose decide(Purpose purpose, Ruling ruling, Viewer by) {
        if (!by.holds(Role.STRATEGIST)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.decide.only-strategists");
        }
        boolean own = by.is(purpose.proposer());
        if (own && otherStrategist(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.decide.own");
        }
        var present = purposes.lock(purpose);
        var verdict = ruling.verdict();
        requireDecidable(present, verdict);
        check(ruling, present);
        var decision = decision(ruling, own, by);
        store.move(present, decision.verdict().leadsTo(),
                purposes.act(present, Verb.DECIDE, by).detail(Map.of("verdict", decision.verdict(), "reason", decision.reason())));
        decisions.insert(ids.next(), present.id(), decision);
        return purposes.at(present.handle());
    }

    private boolean otherStrategist(Viewer by) {
        var others = roles.holders(Role.STRATEGIST).stream().filter(each -> !by.is(each)).toList();
        return persons.all(others).values().stream().anyMatch(each -> each.state() == Person.State.ACTIVE);
    }

    /// From assessed everything can be decided, from Go only Grow; a purpose that is active counts as what was decided.
    private static void requireDecidable(Purpose purpose, @Nullable Verdict verdict) {
        boolean decidable = switch (purpose.state()) {
            case ASSESSED -> true;
            case GO -> verdict == null || verdict == Verdict.GROW;
            case PROPOSED, DECLINED, GROW, ACTIVE, ACHIEVED, SUPERSEDED, EXPIRED, CLOSED -> false;
        };
        if (!decidable) {
            throw new Refusal(Reason.CONFLICT, "purposes.decide.not-now." + purpose.state());
        }
    }

    private void check(Ruling ruling, Purpose purpose) {
        var check = new Invalid.Check()
                .that(ruling.verdict() != null, "verdict", "shell.field.missing")
                .text(ruling.reason(), "reason", LONGEST_REASON)
                .that(ruling.review() != null, "review", "shell.field.missing")
                .that(ruling.review() == null || ruling.review().isAfter(today()), "review", "purposes.review.passed");
        if (purpose.state() == PurposeState.GO) {
            check.text(ruling.traction(), "traction", LONGEST_REASON).text(ruling.budget(), "budget", LONGEST_REASON);
        } else {
            check.optional(ruling.traction(), "traction", LONGEST_REASON).optional(ruling.budget(), "budget", LONGEST_REASON);
        }
        check.orThrow();
    }

    private Decision decision(Ruling ruling, boolean own, Viewer by) {
        return new Decision(Objects.requireNonNull(ruling.verdict()), text(ruling.reason()), Objects.requireNonNull(ruling.review()),
                text(ruling.traction()), text(ruling.budget()), by.self(), own, clock.instant());
    }

    /// Reopens a declined purpose once its review date is reached, or before that where somebody names new evidence.
    ///
    /// @throws Refusal `purposes.only-staff`, `purposes.reopen.not-declined`
    /// @throws Invalid where the review date lies ahead and no evidence is named
    @Transactional
    public Purpose reopen(Purpose purpose, @Nullable String evidence, Viewer by) {
        Purposes.requireStaff(by);
        var present = purposes.lock(purpose);
        if (present.state() != PurposeState.DECLINED) {
            throw new Refusal(Reason.CONFLICT, "purposes.reopen.not-declined");
        }
        var review = of(present).getLast().review();
        boolean named = evidence != null && !evidence.isBlank();
        new Invalid.Check()
                .that(named || !review.isAfter(today()), "evidence", "purposes.reopen.evidence", review.toString())
                .optional(evidence, "evidence", LONGEST_REASON)
                .orThrow();
        store.move(present, PurposeState.PROPOSED, purposes.act(present, Verb.OPEN, by).detail("reason", text(evidence)));
        return purposes.at(present.handle());
    }

    /// Whether somebody may decide on a purpose as far as the person goes: strategists, and whoever proposed it only
    /// where there is no other.
    public boolean mayDecide(Purpose purpose, Viewer viewer) {
        return viewer.holds(Role.STRATEGIST) && !(viewer.is(purpose.proposer()) && otherStrategist(viewer));
    }

    /// What was decided, oldest first.
    public List<Decision> of(Purpose purpose) {
        return decisions.of(purpose.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
