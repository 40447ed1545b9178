package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who belongs to places: they join and are let in, leave and are sent away.
@Service
public class Members {
    private static final int ALL = Audience.mask(Set.of(Audience.values()));
    private final MemberStore store;
    private final Roles roles;
    private final Clock clock;

    Members(MemberStore store, Roles roles, Clock clock) {
        this.store = store;
        this.roles = roles;
        this.clock = clock;
    }

    /// Joins a place that one sees.
    ///
    /// @throws Refusal `rights.place.by-invitation`, `rights.place.closed`
    @Transactional
    public void join(Place place, Viewer viewer) {
        var now = clock.instant();
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
        store.admit(place.id(), viewer.self(), now, "joined",
                Act.inPlace(viewer.self(), Verb.JOIN, viewer.self(), "person", place.id(), ALL, now));
    }

    /// Leaves a place, and gives up whatever role one holds in it.
    ///
    /// @throws Refusal `rights.place.last-guide` where nobody else guides it
    @Transactional
    public void leave(Place place, Viewer viewer) {
        end(place, viewer.self(), Verb.LEAVE, viewer.self());
    }

    private void end(Place place, UUID person, Verb verb, UUID by) {
        roles.takeIn(person, place, by);
        store.dismiss(place.id(), person, Act.inPlace(by, verb, person, "person", place.id(), ALL, clock.instant()));
    }

    /// Makes a new person a member from the start: the system's work, in the transaction of whoever made the person.
    /// Nothing happens in a place that is closed.
    public void enrol(UUID place, UUID person) {
        var now = clock.instant();
        store.enrol(place, person, now, "registered", Act.inPlace(person, Verb.JOIN, person, "person", place, ALL, now));
    }

    /// Makes somebody a member by an invitation: the system's work, in the transaction that uses the invitation up.
    ///
    /// @return whether that changed anything: not for a member, nor in a place that is closed
    public boolean welcome(UUID place, UUID person, UUID invitation) {
        var now = clock.instant();
        return store.enrol(place, person, now, "invited",
                Act.inPlace(person, Verb.JOIN, person, "person", place, ALL, now).target(invitation));
    }

    /// Ends everything that somebody belongs to and is trusted with, for good: the system's work, in the transaction in
    /// which the person leaves.
    ///
    /// @param by the person, or the administrator who ends the account
    /// @throws Refusal `rights.role.last-administrator`
    public void depart(UUID person, UUID by) {
        roles.depart(person, by);
        var now = clock.instant();
        var verb = by.equals(person) ? Verb.LEAVE : Verb.REMOVE;
        store.takeAll(person).forEach(place -> store.recordAsSystem(Act.inPlace(by, verb, person, "person", place, ALL, now)));
    }

    /// Lets somebody in.
    ///
    /// @throws Refusal `rights.place.only-guides`
    @Transactional
    public void admit(Place place, UUID person, Viewer by) {
        requireGuide(place, by);
        var now = clock.instant();
        store.admit(place.id(), person, now, "admitted",
                Act.inPlace(by.self(), Verb.ADD, person, "person", place.id(), ALL, now));
    }

    /// Ends somebody's membership, and whatever role they hold in the place.
    ///
    /// @throws Refusal `rights.place.only-guides`, `rights.place.last-guide`
    @Transactional
    public void dismiss(Place place, UUID person, Viewer by) {
        requireGuide(place, by);
        end(place, person, Verb.REMOVE, by.self());
    }

    /// Who belongs to a place, as far as the viewer may know, in the order in which they came.
    ///
    /// @param after the last member of the page before, or null
    public List<Member> of(Place place, @Nullable Member after, int most) {
        return store.list(place.id(), after, most);
    }

    /// A person's membership, as far as the viewer may know.
    public Optional<Member> find(Place place, UUID person) {
        return store.find(place.id(), person);
    }

    private static void requireGuide(Place place, Viewer by) {
        if (!by.guides(place.id())) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-guides", place.title());
        }
    }
}
