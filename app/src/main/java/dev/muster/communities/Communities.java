package dev.muster.communities;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.people.Registrations;
import dev.muster.purposes.Endings;
import dev.muster.purposes.PurposeState;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Find communities, change their rules and close them. They are opened by {@link Openings}; who belongs to them is {@link Memberships}.
@Service
public class Communities {
    private static final int LONGEST_REASON = 2_000;
    private static final int EVERYONE = Audience.mask(Set.of(Audience.values()));
    private final CommunityStore store;
    private final Charters charters;
    private final Places places;
    private final Registrations registrations;
    private final Endings endings;
    private final Clock clock;

    Communities(CommunityStore store, Charters charters, Places places, Registrations registrations, Endings endings, Clock clock) {
        this.store = store;
        this.charters = charters;
        this.places = places;
        this.registrations = registrations;
        this.endings = endings;
        this.clock = clock;
    }

    /// Whether somebody may change a community's rules: its guides and sponsor, sponsors and strategists.
    public static boolean changes(Community community, Viewer viewer) {
        return viewer.guides(community.id()) || closes(community, viewer);
    }

    /// Whether somebody may close a community: its sponsor, sponsors and strategists of the organisation.
    public static boolean closes(Community community, Viewer viewer) {
        return viewer.holds(Role.SPONSOR, community.id()) || viewer.holds(Role.STRATEGIST);
    }

    /// Changes the rules of a community.
    ///
    /// @param seen the community as the editor saw it: a change of an older version is refused
    /// @throws Refusal `communities.change.only-guides`, `communities.registers.only-leaders`, `rights.place.closed`, `shell.stale`
    /// @throws Invalid with every rule that will not do
    @Transactional
    public Community change(Community seen, Rules rules, Viewer by) {
        if (!changes(seen, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.change.only-guides", seen.title());
        }
        requireOpen(seen);
        var check = new Invalid.Check();
        charters.check(rules, seen.place().seenBy(), check);
        check.orThrow();
        if (Charters.registers(rules).stream().anyMatch(each -> !seen.charter().registers().contains(each) && !by.letsIn(each))) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.registers.only-leaders");
        }
        var old = seen.charter();
        var next = new Charter(old.place(), old.purpose(), old.owner(), Charters.description(rules), Charters.guidelines(rules),
                Charters.answerWithin(rules), Charters.spaces(rules), Charters.registers(rules), Charters.swarmsBy(rules, old.swarmsBy()),
                Objects.requireNonNullElse(rules.pagesApproved(), old.pagesApproved()), old.stage(), old.since(), "", old.chartered(), old.version() + 1);
        if (!store.rewrite(old, next, act(seen, Verb.UPDATE, by))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        registrations.narrow(old.place(), next.registers());
        return new Community(seen.place(), next);
    }

    /// Says whether changes of a community's pages wait for approval, and leaves the rest as it is.
    ///
    /// @throws Refusal as changing its rules does
    @Transactional
    public Community askForApproval(Community seen, boolean wanted, Viewer by) {
        var now = seen.charter();
        return change(seen, new Rules(now.description(), now.guidelines(), now.answerWithin(), now.spaces(), now.registers(), now.swarmsBy(), wanted), by);
    }

    /// Asks for an account of one's own in a community whose charter lets people register.
    ///
    /// @param origin network address of the device
    /// @throws Refusal `communities.registers.nobody`, `rights.place.closed`, `people.registration.too-many`
    /// @throws Invalid with everything that will not do
    public void register(Community community, Registrations.Wish wish, String origin) {
        requireOpen(community);
        var allowed = community.charter().registers();
        if (allowed.isEmpty()) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.registers.nobody", community.title());
        }
        registrations.ask(wish, community.place(), allowed, origin);
    }

    /// Closes a community: it stays to be read by those who could read it. Its purpose ends there, unless a review has said how already.
    ///
    /// @throws Refusal `communities.close.only-sponsors`, `rights.place.closed`
    /// @throws Invalid where no reason is given
    @Transactional
    public Community close(Community community, @Nullable String reason, Viewer by) {
        if (!closes(community, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.close.only-sponsors", community.title());
        }
        requireOpen(community);
        new Invalid.Check().text(reason, "reason", LONGEST_REASON).orThrow();
        var why = Objects.requireNonNull(reason).strip();
        places.close(community.place(), why, by);
        store.close(community.id(), why, clock.instant());
        registrations.narrow(community.id(), Set.of());
        endings.end(community.charter().purpose(), community.id(), PurposeState.CLOSED, why, by);
        return at(community.place().handle());
    }

    static void requireOpen(Community community) {
        if (community.closed()) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", community.title());
        }
    }

    /// Whether there is a community that the viewer may see and that the example did not bring.
    public boolean begun() {
        return store.begun();
    }

    /// The communities that the viewer may see, by title.
    ///
    /// @param after the last community of the page before, or null
    public List<Community> all(@Nullable Community after, int most) {
        return withPlaces(store.all(after == null ? null : after.place(), most));
    }

    /// The communities that somebody belongs to, those joined last first.
    public List<Community> mine(Viewer viewer, int most) {
        return viewer.signedIn() ? withPlaces(store.of(viewer.self(), most)) : List.of();
    }

    private List<Community> withPlaces(List<Charter> found) {
        var known = places.all(found.stream().map(Charter::place).toList());
        return found.stream().filter(each -> known.containsKey(each.place()))
                .map(each -> new Community(Objects.requireNonNull(known.get(each.place())), each)).toList();
    }

    /// What the community of a place has agreed on; nothing where the place is none.
    public Optional<Charter> charter(UUID place) {
        return store.find(place);
    }

    public Optional<Community> find(UUID place) {
        return places.find(place).flatMap(this::withCharter);
    }

    public Optional<Community> find(String handle) {
        return places.find(handle).flatMap(this::withCharter);
    }

    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Community at(String handle) {
        return find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private Optional<Community> withCharter(Place place) {
        return store.find(place.id()).map(charter -> new Community(place, charter));
    }

    private Act act(Community community, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, community.id(), "community", community.id(), EVERYONE, now());
    }

    private Instant now() {
        return clock.instant();
    }
}
