package dev.muster.communities;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.goals.Goals;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.people.Registrations;
import dev.muster.purposes.Gate;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Open communities through the gate, change their rules, close them; and belong to them.
@Service
public class Communities {
    private static final int LONGEST_REASON = 2_000;
    private static final int EVERYONE = Audience.mask(Set.of(Audience.values()));
    private final CommunityStore store;
    private final Charters charters;
    private final Gate gate;
    private final Purposes purposes;
    private final Places places;
    private final Roles roles;
    private final Members members;
    private final Persons persons;
    private final Registrations registrations;
    private final Ids ids;
    private final Clock clock;

    Communities(CommunityStore store, Charters charters, Gate gate, Purposes purposes, Places places, Roles roles, Members members, Persons persons, Registrations registrations, Ids ids, Clock clock) {
        this.store = store;
        this.charters = charters;
        this.gate = gate;
        this.purposes = purposes;
        this.places = places;
        this.roles = roles;
        this.members = members;
        this.persons = persons;
        this.registrations = registrations;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a community: its place, charter, guides and sponsor, and its purpose becomes active. All of it, or nothing.
    /// Naming the id of an earlier one again answers with that one.
    ///
    /// @throws Refusal `rights.place.only-leaders`, `rights.place.taken`
    /// @throws Invalid with exactly what is missing, at the gate and in the charter
    @Transactional
    public Community open(Opening opening, Viewer by) {
        var earlier = Optional.ofNullable(opening.id()).flatMap(this::find);
        if (earlier.isPresent()) {
            return same(earlier.get(), opening);
        }
        check(opening, by);
        var id = opening.id() == null ? ids.next() : opening.id();
        return furnish(places.open(id, handle(opening), title(opening), seenBy(opening), contributedBy(opening), by), opening, by);
    }

    /// Makes a community that exists for nobody yet, for an import to fill: through the same gate and with everything
    /// that {@link #open} makes. It commits by itself; the import keeps the place's id and ends in {@link #reveal} or
    /// {@link #withdraw}. Until then the purpose is not active for anyone, and its baseline can still be set.
    ///
    /// @throws Refusal `rights.place.only-leaders`, `rights.place.taken`
    /// @throws Invalid with exactly what is missing, at the gate and in the charter
    @Transactional
    public Community prepare(Opening opening, Viewer by) {
        check(opening, by);
        return furnish(places.prepare(handle(opening), title(opening), seenBy(opening), contributedBy(opening), by), opening, by);
    }

    /// Reveals a prepared community. An import calls it as the last step of its work as the system, inside
    /// {@link dev.muster.shell.SystemDatabase#together}, where it also marks its run as finished: so the community and
    /// everything in it appear at once, or not at all. Revealing it again changes nothing.
    ///
    /// @param by who asked for the import
    public void reveal(UUID place, UUID by) {
        places.reveal(place, by);
    }

    /// Takes a prepared community back as if it had never been, for an import that is undone before it was finished.
    /// Called as {@link #reveal} is, after everything in the place is gone. One that was revealed stays.
    public void withdraw(UUID place) {
        store.withdraw(place);
        purposes.withdrawn(place);
        places.withdraw(place);
    }

    private void check(Opening opening, Viewer by) {
        if (!Goals.leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-leaders");
        }
        var check = new Invalid.Check();
        charters.check(opening, check);
        var problems = new ArrayList<>(check.found());
        problems.addAll(gate.missing(opening.purpose(), new Gate.Request(opening.owner(), opening.guides(), opening.seenBy())));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private Community furnish(Place place, Opening opening, Viewer by) {
        var now = clock.instant();
        var purpose = Objects.requireNonNull(opening.purpose());
        var owner = Objects.requireNonNull(opening.owner());
        var charter = new Charter(place.id(), purpose.id(), owner, Charters.description(opening.rules()),
                Charters.guidelines(opening.rules()), Charters.answerWithin(opening.rules()), Charters.spaces(opening.rules()), Charters.registers(opening.rules()),
                Stage.CHARTERED, now, "", now, 1);
        store.insert(charter);
        roles.grant(owner, new Viewer.Grant(Role.SPONSOR, place.id()), by);
        opening.guides().stream().distinct().forEach(guide -> roles.grant(guide, new Viewer.Grant(Role.GUIDE, place.id()), by));
        purposes.opened(purpose, place, by);
        return new Community(place, charter);
    }

    private static Community same(Community earlier, Opening opening) {
        if (!earlier.title().equals(Objects.requireNonNullElse(opening.title(), "").strip())) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
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
                Charters.answerWithin(rules), Charters.spaces(rules), Charters.registers(rules), old.stage(), old.since(), "", old.chartered(), old.version() + 1);
        if (!store.rewrite(old, next, act(seen, Verb.UPDATE, by))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        registrations.narrow(old.place(), next.registers());
        return new Community(seen.place(), next);
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

    /// Closes a community: it stays to be read by those who could read it.
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
        return at(community.place().handle());
    }

    private static void requireOpen(Community community) {
        if (community.closed()) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", community.title());
        }
    }

    /// Joins a community that one sees.
    ///
    /// @throws Refusal `shell.not-signed-in`, `rights.place.closed`
    @Transactional
    public void join(Community community, Viewer by) {
        members.join(community.place(), by);
    }

    @Transactional
    public void leave(Community community, Viewer by) {
        members.leave(community.place(), by);
    }

    /// Lets somebody in, which guides do.
    ///
    /// @param word address to sign in with, or the profile's; of somebody whom the guide may know
    /// @throws Refusal `rights.place.only-guides`, `rights.place.closed`
    /// @throws Invalid `people.unknown`, the same for an address of nobody and for one of somebody hidden
    @Transactional
    public Person admit(Community community, String word, Viewer by) {
        if (!by.guides(community.id())) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-guides", community.title());
        }
        requireOpen(community);
        var person = persons.known(word, by).filter(each -> each.state() == Person.State.ACTIVE);
        new Invalid.Check().that(person.isPresent(), "person", "people.unknown").orThrow();
        members.admit(community.place(), person.orElseThrow().id(), by);
        return person.orElseThrow();
    }

    /// Ends somebody's membership, which guides do.
    ///
    /// @throws Refusal `rights.place.only-guides`
    @Transactional
    public void dismiss(Community community, UUID person, Viewer by) {
        members.dismiss(community.place(), person, by);
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

    /// Who takes care of a community, as far as the viewer may know; longest first.
    public List<Person> guides(Community community) {
        return people(roles.holders(Role.GUIDE, community.id()));
    }

    /// The persons behind ids in the same order, without those whom the viewer may not know.
    private List<Person> people(List<UUID> wanted) {
        var known = persons.all(wanted);
        return wanted.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private Act act(Community community, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, community.id(), "community", community.id(), EVERYONE, now());
    }

    private Instant now() {
        return clock.instant();
    }

    private static String handle(Opening opening) {
        return Objects.requireNonNull(opening.handle());
    }

    private static String title(Opening opening) {
        return Objects.requireNonNull(opening.title()).strip();
    }

    private static Set<Audience> seenBy(Opening opening) {
        return Objects.requireNonNull(opening.seenBy());
    }

    private static Set<Audience> contributedBy(Opening opening) {
        return Objects.requireNonNullElseGet(opening.contributedBy(), () -> seenBy(opening));
    }
}
