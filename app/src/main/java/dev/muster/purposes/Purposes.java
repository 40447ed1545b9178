package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
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

/// Propose purposes, assess and find them. What is decided on them is {@link Decisions}.
@Service
public class Purposes {
    private static final int LONGEST_TITLE = 200;
    private static final int STAFF = Audience.EMPLOYEE.bit();
    private final PurposeStore store;
    private final Assessments assessments;
    private final TestStore tests;
    private final PortfolioStore portfolio;
    private final Ids ids;
    private final Clock clock;

    Purposes(PurposeStore store, Assessments assessments, TestStore tests, PortfolioStore portfolio, Ids ids, Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.tests = tests;
        this.portfolio = portfolio;
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
        assessments.check(assessment, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        store.assess(present, assessment, act(present, Verb.UPDATE, by));
        assessments.write(present.id(), assessment);
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

    /// Ties a community to another purpose than before, in the transaction that gives it that one.
    @Transactional
    public void repurposed(Purpose purpose, Place place, Viewer by) {
        var now = clock.instant();
        store.repurpose(purpose.id(), place.id(), now,
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

    /// The purposes in one state that the viewer may see, newest first.
    ///
    /// @param after the last purpose of the page before, or null
    public List<Purpose> all(PurposeState state, @Nullable Purpose after, int most) {
        return portfolio.all(PurposeFilter.all().standing(state), PurposeOrder.NEWEST, after, most);
    }

    /// The purposes that serve a goal, newest first.
    public List<Purpose> serving(UUID goal, int most) {
        return store.serving(goal, most);
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

    /// What the seven tests said of a purpose; none where it was not put to them.
    public Map<PurposeTest, TestAnswer> tests(Purpose purpose) {
        return tests.of(purpose.id());
    }

    /// What a purpose promises, for whoever sees it or a community opened from it.
    public Optional<Promise> promise(UUID purpose) {
        return store.promise(purpose);
    }

    /// The promises of several purposes, for lists of communities.
    public List<Promise> promises(List<UUID> purposes) {
        return store.promises(purposes);
    }

    /// The places opened from a purpose that the viewer may see.
    public List<UUID> places(Purpose purpose) {
        return store.places(purpose.id());
    }

    /// A purpose as it stands now, kept from others' changes until the transaction ends.
    Purpose lock(Purpose purpose) {
        store.lock(purpose.id());
        return store.find(purpose.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    static void requireStaff(Viewer by) {
        by.self();
        if (by.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.only-staff");
        }
    }

    Act act(Purpose purpose, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, purpose.id(), "purpose", null, STAFF, clock.instant());
    }
}
