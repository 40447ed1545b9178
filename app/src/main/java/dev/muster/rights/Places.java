package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Places, who belongs to them and who holds which role.
@Service
public class Places {
    private static final int ALL = Audience.mask(Set.of(Audience.values()));
    private static final int STAFF = Audience.EMPLOYEE.bit();
    private static final Viewer.Grant ADMINISTERING = new Viewer.Grant(Role.ADMINISTRATOR, null);
    private final PlaceStore store;
    private final Ids ids;
    private final Clock clock;

    Places(PlaceStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a place. One that employees cannot all see gets an address with a random ending,
    /// so that no address that somebody wants is ever taken by a place that they may not see.
    ///
    /// @throws Refusal `rights.place.taken`
    @Transactional
    public Place open(String handle, String title, Set<Audience> seenBy, Set<Audience> contributedBy, Viewer by) {
        return open(ids.next(), handle, title, seenBy, contributedBy, by);
    }

    /// The same with an id that the caller has made, so that a retry cannot open it twice.
    ///
    /// @throws Refusal `rights.place.taken`
    @Transactional
    public Place open(UUID id, String handle, String title, Set<Audience> seenBy, Set<Audience> contributedBy, Viewer by) {
        var place = prepare(id, handle, title, seenBy, contributedBy, clock.instant(), by);
        store.record(Act.inPlace(by.self(), Verb.OPEN, place.id(), "community", place.id(), ALL, clock.instant()));
        return place;
    }

    /// Makes a place that exists for nobody yet: whoever fills it (an import) opens it when it is whole. Until then
    /// its address has a random ending, so that it does not betray itself by an address that is taken.
    ///
    /// @throws Refusal `rights.place.taken`
    @Transactional
    public Place prepare(String handle, String title, Set<Audience> seenBy, Set<Audience> contributedBy, Viewer by) {
        if (find(handle).isPresent()) {
            throw new Refusal(Reason.CONFLICT, "rights.place.taken", handle);
        }
        return prepare(ids.next(), handle, title, seenBy, contributedBy, null, by);
    }

    private Place prepare(UUID id, String handle, String title, Set<Audience> seenBy, Set<Audience> contributedBy,
            @Nullable Instant opened, Viewer by) {
        requireLeader(by);
        boolean shows = opened != null && seenBy.contains(Audience.EMPLOYEE);
        var address = shows ? handle : handle + "-" + ids.ending();
        var place = new Place(id, address, title, seenBy, contributedBy, null);
        store.insert(place, clock.instant(), opened);
        return place;
    }

    /// Opens a place that was prepared: the system's work, in the transaction of whoever filled it. It gets the address
    /// that was wanted for it, if employees see it and nobody has taken that in the meantime.
    public void reveal(UUID place, UUID by) {
        store.reveal(place, clock.instant(), Act.inPlace(by, Verb.OPEN, place, "community", place, ALL, clock.instant()));
    }

    /// Takes a prepared place back as if it had never been, with its members and roles: the system's work, in the
    /// transaction of whoever prepared it. One that has been opened stays.
    public void withdraw(UUID place) {
        store.withdraw(place);
    }

    /// The places among these that the viewer may see, by id.
    public Map<UUID, Place> all(Collection<UUID> wanted) {
        return store.all(wanted).stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    public Optional<Place> find(String handle) {
        return store.find(handle);
    }

    public Optional<Place> find(UUID id) {
        return store.find(id);
    }

    /// The place at an address.
    ///
    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Place at(String handle) {
        return find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
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
        store.grants(person).stream().filter(each -> place.id().equals(each.place())).forEach(each -> take(person, each, place, by));
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
        requireAnotherAdministrator(person, store.lockAsSystem(ADMINISTERING));
        var now = clock.instant();
        store.takeRoles(person).forEach(each -> store.recordAsSystem(
                Act.inPlace(by, Verb.REMOVE, person, "role", each.place(), STAFF, now).detail("role", each.role())));
        var verb = by.equals(person) ? Verb.LEAVE : Verb.REMOVE;
        store.takeMemberships(person).forEach(place -> store.recordAsSystem(Act.inPlace(by, verb, person, "person", place, ALL, now)));
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

    /// Gives a role: for the whole organisation where place is null, which only administrators may.
    ///
    /// @throws Refusal `rights.role.only-administrators`, `rights.place.only-guides`
    @Transactional
    public void grant(UUID person, Viewer.Grant grant, Viewer by) {
        requireRightTo(grant, by);
        var now = clock.instant();
        store.grant(ids.next(), person, grant, now,
                Act.inPlace(by.self(), Verb.ADD, person, "role", grant.place(), STAFF, now).detail("role", grant.role()));
        if (grant.place() != null) {
            store.admit(grant.place(), person, now, "role", Act.inPlace(by.self(), Verb.ADD, person, "person", grant.place(), ALL, now));
        }
    }

    /// Takes a role back.
    ///
    /// @throws Refusal `rights.role.only-administrators`, `rights.place.only-guides`; `rights.role.last-administrator` and
    ///     `rights.place.last-guide` where nobody else holds it
    @Transactional
    public void revoke(UUID person, Viewer.Grant grant, Viewer by) {
        requireRightTo(grant, by);
        take(person, grant, grant.place() == null ? null : store.find(grant.place()).orElse(null), by.self());
    }

    /// The installation keeps an administrator, and an open place a guide.
    private void take(UUID person, Viewer.Grant grant, @Nullable Place place, UUID by) {
        if (grant.equals(ADMINISTERING)) {
            requireAnotherAdministrator(person, store.lock(grant));
        } else if (grant.role() == Role.GUIDE && place != null && place.closed() == null && store.lock(grant).equals(List.of(person))) {
            throw new Refusal(Reason.CONFLICT, "rights.place.last-guide", place.title());
        }
        store.revoke(person, grant,
                Act.inPlace(by, Verb.REMOVE, person, "role", grant.place(), STAFF, clock.instant()).detail("role", grant.role()));
    }

    private static void requireAnotherAdministrator(UUID person, List<UUID> administrators) {
        if (administrators.equals(List.of(person))) {
            throw new Refusal(Reason.CONFLICT, "rights.role.last-administrator");
        }
    }

    /// Who holds a role in a place, oldest first.
    public List<UUID> holders(Role role, UUID place) {
        return store.holders(role, place);
    }

    /// Who holds a role for the whole organisation, as far as the viewer may know; oldest first.
    public List<UUID> holders(Role role) {
        return store.holders(role);
    }

    /// Who belongs to a place, as far as the viewer may know, in the order in which they came.
    ///
    /// @param after the last member of the page before, or null
    public List<Member> members(Place place, @Nullable Member after, int most) {
        return store.members(place.id(), after, most);
    }

    /// A person's membership, as far as the viewer may know.
    public Optional<Member> member(Place place, UUID person) {
        return store.member(place.id(), person);
    }

    /// Somebody who belongs to a place.
    public record Member(UUID person, Instant joined) {}

    /// Closes a place: it can be read by those who could read it, and nobody joins or writes any more.
    /// Whether the closer may is the business of whatever the place is for.
    ///
    /// @throws Refusal `rights.place.closed`
    @Transactional
    public void close(Place place, String reason, Viewer by) {
        var now = clock.instant();
        var act = Act.inPlace(by.self(), Verb.CLOSE, place.id(), "community", place.id(), ALL, now).detail("reason", reason);
        if (!store.close(place.id(), now, act)) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }

    /// What a person is trusted with, as far as the viewer may know.
    public List<Viewer.Grant> grants(UUID person) {
        return store.grants(person);
    }

    private static void requireLeader(Viewer by) {
        if (!by.leads()) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-leaders");
        }
    }

    private static void requireGuide(Place place, Viewer by) {
        if (!by.guides(place.id())) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-guides", place.title());
        }
    }

    private static void requireRightTo(Viewer.Grant grant, Viewer by) {
        if (by.administers() || grant.place() != null && (by.leads() || by.guides(grant.place()))) {
            return;
        }
        throw new Refusal(Reason.NOT_ALLOWED, "rights.role.only-administrators");
    }
}
