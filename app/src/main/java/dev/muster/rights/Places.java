package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Places, which are communities and the whole organisation: opened, found and closed. Who belongs to them is {@link Members}, who holds which role {@link Roles}.
@Service
public class Places {
    private static final int ALL = Audience.mask(Set.of(Audience.values()));
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

    /// The whole organisation.
    public Place organisation() {
        return find(Place.ORGANISATION).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// The community at an address, where the viewer may see it.
    public Optional<Place> find(String handle) {
        return store.find(handle);
    }

    public Optional<Place> find(UUID id) {
        return store.find(id);
    }

    /// The community at an address.
    ///
    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Place at(String handle) {
        return find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

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

    private static void requireLeader(Viewer by) {
        if (!by.leads()) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-leaders");
        }
    }
}
