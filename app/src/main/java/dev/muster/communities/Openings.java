package dev.muster.communities;

import dev.muster.communities.spi.Founding;
import dev.muster.goals.Goals;
import dev.muster.purposes.Gate;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
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
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens communities through the gate: at once, or prepared for an import to fill and reveal.
@Service
public class Openings {
    private final CommunityStore store;
    private final Communities communities;
    private final Charters charters;
    private final Archetypes archetypes;
    private final ObjectProvider<Founding> foundings;
    private final Gate gate;
    private final Purposes purposes;
    private final Places places;
    private final Roles roles;
    private final Ids ids;
    private final Clock clock;

    Openings(CommunityStore store, Communities communities, Charters charters, Archetypes archetypes, ObjectProvider<Founding> foundings, Gate gate, Purposes purposes, Places places,
            Roles roles, Ids ids, Clock clock) {
        this.store = store;
        this.communities = communities;
        this.charters = charters;
        this.archetypes = archetypes;
        this.foundings = foundings;
        this.gate = gate;
        this.purposes = purposes;
        this.places = places;
        this.roles = roles;
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
        var earlier = Optional.ofNullable(opening.id()).flatMap(communities::find);
        if (earlier.isPresent()) {
            return same(earlier.get(), opening);
        }
        check(opening, by);
        var id = opening.id() == null ? ids.next() : opening.id();
        var community = furnish(places.open(id, handle(opening), title(opening), seenBy(opening), contributedBy(opening), by), opening, by);
        if (opening.archetype() instanceof Archetype archetype) {
            foundings.orderedStream().forEach(each -> each.of(community, archetype, by));
        }
        return community;
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
        check.that(opening.archetype() == null || archetypes.offers(opening.archetype()), "archetype", "communities.archetype.not-here");
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
                Charters.swarmsBy(opening.rules(), Set.of()), Boolean.TRUE.equals(opening.rules().pagesApproved()), Stage.CHARTERED, now, "", now, 1);
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
