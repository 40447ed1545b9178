package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Propose purposes, assess them and decide on them.
@Service
public class Purposes {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int STAFF = Audience.EMPLOYEE.bit();
    private final PurposeStore store;
    private final Assessments assessments;
    private final Roles roles;
    private final Persons persons;
    private final Ids ids;
    private final Clock clock;

    Purposes(PurposeStore store, Assessments assessments, Roles roles, Persons persons, Ids ids, Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.roles = roles;
        this.persons = persons;
        this.ids = ids;
        this.clock = clock;
    }

    /// Proposes a purpose, which any employee may. Naming the id of an earlier one again answers with that one.
    ///
    /// @throws Refusal `purposes.only-staff`
    /// @throws Invalid where title or path is missing
    @Transactional
    public Purpose propose(Proposal proposal, Viewer by) {
        requireStaff(by);
        new Invalid.Check().text(proposal.title(), "title", LONGEST_TITLE)
                .that(proposal.path() != null, "path", "shell.field.missing").orThrow();
        var title = Objects.requireNonNull(proposal.title()).strip();
        var earlier = Optional.ofNullable(proposal.id()).flatMap(store::find);
        if (earlier.isPresent()) {
            return same(earlier.get(), title);
        }
        var id = proposal.id() == null ? ids.next() : proposal.id();
        var purpose = new Purpose(id, proposal.id() == null ? ids.handle() : Ids.handleOf(id), title,
                Objects.requireNonNull(proposal.path()), by.self(), PurposeState.PROPOSED, clock.instant(), null, null);
        store.insert(purpose, act(purpose, Verb.CREATE, by).detail("path", purpose.path()));
        return purpose;
    }

    private static Purpose same(Purpose earlier, String title) {
        if (!earlier.title().equals(title)) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
    }

    /// Assesses a proposed purpose, which its proposer or a strategist may.
    ///
    /// @throws Refusal `purposes.assess.only-proposer`, `purposes.assess.not-proposed`
    /// @throws Invalid with everything that the assessment lacks
    @Transactional
    public Purpose assess(Purpose purpose, Assessment assessment, Viewer by) {
        if (!assesses(purpose, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.assess.only-proposer");
        }
        var present = lock(purpose);
        if (present.state() != PurposeState.PROPOSED) {
            throw new Refusal(Reason.CONFLICT, "purposes.assess.not-proposed." + present.state());
        }
        assessments.check(assessment, today());
        store.assess(present, assessment, act(present, Verb.UPDATE, by));
        assessments.write(present.id(), assessment);
        return at(present.handle());
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
        var present = lock(purpose);
        var verdict = ruling.verdict();
        requireDecidable(present, verdict);
        check(ruling, present);
        var decision = decision(ruling, own, by);
        store.decide(present, ids.next(), decision,
                act(present, Verb.DECIDE, by).detail(Map.of("verdict", decision.verdict(), "reason", decision.reason())));
        return at(present.handle());
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
            case PROPOSED, DECLINED, GROW, ACTIVE, EXPIRED -> false;
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
        requireStaff(by);
        var present = lock(purpose);
        if (present.state() != PurposeState.DECLINED) {
            throw new Refusal(Reason.CONFLICT, "purposes.reopen.not-declined");
        }
        var review = decisions(present).getLast().review();
        boolean named = evidence != null && !evidence.isBlank();
        new Invalid.Check()
                .that(named || !review.isAfter(today()), "evidence", "purposes.reopen.evidence", review.toString())
                .optional(evidence, "evidence", LONGEST_REASON)
                .orThrow();
        store.move(present, PurposeState.PROPOSED, act(present, Verb.OPEN, by).detail("reason", text(evidence)));
        return at(present.handle());
    }

    /// Ties a purpose to a community that is opened from it, in the transaction that opens it. From then on the
    /// purpose is active for whoever sees that community.
    @Transactional
    public void opened(Purpose purpose, Place place, Viewer by) {
        var now = clock.instant();
        store.open(purpose.id(), place.id(), now,
                Act.inPlace(by.self(), Verb.OPEN, purpose.id(), "purpose", place.id(), STAFF, now));
    }

    /// Unties a community that was prepared and never revealed: the system's work.
    public void withdrawn(UUID place) {
        store.withdraw(place);
    }

    /// Whether there is a purpose that the viewer may see and that the example did not bring.
    public boolean begun() {
        return store.begun();
    }

    /// The purposes that the viewer may see, newest first.
    ///
    /// @param after the last purpose of the page before, or null
    public List<Purpose> all(@Nullable Purpose after, int most) {
        return store.all(null, after, most);
    }

    /// Those of them that stand in one state.
    public List<Purpose> all(PurposeState state, @Nullable Purpose after, int most) {
        return store.all(state, after, most);
    }

    /// How many purposes stand in each state, for the viewer.
    public Map<PurposeState, Long> counts() {
        return store.counts();
    }

    /// The purposes that serve a goal, newest first.
    public List<Purpose> serving(UUID goal, int most) {
        return store.serving(goal, most);
    }

    /// Whether somebody may decide on a purpose as far as the person goes: strategists, and whoever proposed it only
    /// where there is no other.
    public boolean decides(Purpose purpose, Viewer viewer) {
        return viewer.holds(Role.STRATEGIST) && !(viewer.is(purpose.proposer()) && otherStrategist(viewer));
    }

    /// Whether somebody may assess a purpose as far as the person goes.
    public static boolean assesses(Purpose purpose, Viewer viewer) {
        return viewer.is(purpose.proposer()) || viewer.holds(Role.STRATEGIST);
    }

    public Optional<Purpose> find(UUID id) {
        return store.find(id);
    }

    public Optional<Purpose> find(String handle) {
        return store.find(handle);
    }

    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Purpose at(String handle) {
        return store.find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// What a purpose promises, for whoever sees it or a community opened from it.
    public Optional<Promise> promise(UUID purpose) {
        return store.promise(purpose);
    }

    /// The promises of several purposes, for lists of communities.
    public List<Promise> promises(List<UUID> purposes) {
        return store.promises(purposes);
    }

    /// What was decided, oldest first.
    public List<Decision> decisions(Purpose purpose) {
        return store.decisions(purpose.id());
    }

    /// The places opened from a purpose that the viewer may see.
    public List<UUID> places(Purpose purpose) {
        return store.places(purpose.id());
    }

    private Purpose lock(Purpose purpose) {
        store.lock(purpose.id());
        return store.find(purpose.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private static void requireStaff(Viewer by) {
        by.self();
        if (by.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.only-staff");
        }
    }

    private Act act(Purpose purpose, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, purpose.id(), "purpose", null, STAFF, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
