package dev.muster.swarms;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.swarms.Part.Role;
import dev.muster.swarms.Part.Standing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who takes part in a swarm: raising a hand, being asked by name, leaving, and handing it over.
@Service
public class Helping {
    private final PartStore store;
    private final Swarms swarms;
    private final Places places;
    private final Persons persons;
    private final Clock clock;

    Helping(PartStore store, Swarms swarms, Places places, Persons persons, Clock clock) {
        this.store = store;
        this.swarms = swarms;
        this.places = places;
        this.persons = persons;
        this.clock = clock;
    }

    /// Everybody who takes part or was asked to, in the order in which they came.
    public List<Part> of(Swarm swarm) {
        return store.of(swarm.id());
    }

    /// What somebody does in a swarm, if anything.
    public Optional<Part> part(Swarm swarm, Viewer viewer) {
        return viewer.signedIn() ? store.find(swarm.id(), viewer.self()) : Optional.empty();
    }

    /// Whether somebody takes part: writes, and is heard.
    public boolean takesPart(Swarm swarm, Viewer viewer) {
        return part(swarm, viewer).filter(each -> each.standing() == Standing.IN).isPresent() || viewer.signedIn() && viewer.guides(swarm.item().place());
    }

    /// Whether somebody may raise a hand.
    public boolean mayJoin(Swarm swarm, Viewer viewer) {
        return swarm.state().active() && place(swarm).closed() == null && place(swarm).welcomes(viewer) && viewer.audience() == Audience.EMPLOYEE
                && part(swarm, viewer).filter(each -> each.standing() == Standing.IN).isEmpty();
    }

    /// Whether somebody leads it: its owner, and the guides of its place.
    public static boolean leads(Swarm swarm, Viewer viewer) {
        return viewer.is(swarm.owner()) || viewer.signedIn() && viewer.guides(swarm.item().place());
    }

    /// Raises a hand, or takes another role. Whoever is in it in that role already stays so.
    ///
    /// @throws Refusal `swarms.join.only-staff`, `swarms.part.fixed`, `swarms.not-now…`, `swarms.place-closed`
    @Transactional
    public Swarm join(Swarm seen, Role role, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::active);
        if (by.audience() != Audience.EMPLOYEE || !place(swarm).welcomes(by)) {
            throw new Refusal(by.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "swarms.join.only-staff");
        }
        var before = part(swarm, by).filter(each -> each.standing() == Standing.IN);
        if (!role.chosen() || before.filter(each -> !each.role().chosen()).isPresent()) {
            throw new Refusal(Reason.CONFLICT, "swarms.part.fixed");
        }
        if (before.filter(each -> each.role() == role).isPresent()) {
            return swarm;
        }
        var now = new Part(by.self(), role, Standing.IN, null, clock.instant());
        store.put(now, swarm.id());
        return swarms.keep(now.helps() ? swarm.with(swarm.course().helped(clock.instant())) : swarm, Deed.JOINED, role.name(), null, by);
    }

    /// Leaves, or declines to come.
    ///
    /// @throws Refusal `swarms.leave.owner`, `swarms.leave.not-in`, `swarms.not-now…`
    @Transactional
    public Swarm leave(Swarm seen, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::goesOn);
        var before = part(swarm, by).filter(each -> each.standing() == Standing.IN || each.standing() == Standing.ASKED)
                .orElseThrow(() -> new Refusal(Reason.CONFLICT, "swarms.leave.not-in"));
        if (before.role() == Role.OWNER) {
            throw new Refusal(Reason.CONFLICT, "swarms.leave.owner");
        }
        boolean declines = before.standing() == Standing.ASKED;
        store.put(new Part(by.self(), before.role(), declines ? Standing.DECLINED : Standing.LEFT, null, clock.instant()), swarm.id());
        return swarms.keep(by.is(swarm.successor()) ? swarm.ownedBy(swarm.owner(), null) : swarm, declines ? Deed.DECLINED : Deed.LEFT, "", null, by);
    }

    /// Asks somebody by name to help. Whoever is in it already is not asked again.
    ///
    /// @param word handle or sign-in address
    /// @throws Invalid at `person`, where there is nobody of that word, or who could not come
    /// @throws Refusal `swarms.only-part`, `swarms.not-now…`
    @Transactional
    public Swarm ask(Swarm seen, String word, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::active);
        requirePart(swarm, by);
        var asked = known(swarm, word, by);
        if (store.find(swarm.id(), asked).filter(each -> each.standing() == Standing.IN || each.standing() == Standing.ASKED).isPresent()) {
            return swarm;
        }
        store.put(new Part(asked, Role.HELPER, Standing.ASKED, by.self(), clock.instant()), swarm.id());
        return swarms.keep(swarm, Deed.ASKED, "", asked, by);
    }

    /// Offers the swarm to somebody else, who owns it once they accept. Whoever guides the place may offer it to themselves. What is solved
    /// is handed over too: only its owner closes it, and they may be gone.
    ///
    /// @throws Invalid at `person`
    /// @throws Refusal `swarms.only-lead`, `swarms.not-now…`
    @Transactional
    public Swarm offer(Swarm seen, String word, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::goesOn);
        requireLead(swarm, by);
        var successor = known(swarm, word, by);
        new Invalid.Check().that(!successor.equals(swarm.owner()), "person", "swarms.offer.owner").orThrow();
        if (store.find(swarm.id(), successor).filter(each -> each.standing() == Standing.IN).isEmpty()) {
            store.put(new Part(successor, Role.HELPER, Standing.ASKED, by.self(), clock.instant()), swarm.id());
        }
        return swarms.keep(swarm.ownedBy(swarm.owner(), successor), Deed.OFFERED, "", successor, by);
    }

    /// Takes over what one was offered; who owned it until now goes on helping.
    ///
    /// @throws Refusal `swarms.take.not-offered`, `swarms.not-now…`
    @Transactional
    public Swarm take(Swarm seen, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::goesOn);
        if (!by.is(swarm.successor())) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.take.not-offered");
        }
        var now = clock.instant();
        var before = swarm.owner();
        store.put(new Part(before, Role.HELPER, Standing.IN, null, now), swarm.id());
        store.put(new Part(by.self(), Role.OWNER, Standing.IN, null, now), swarm.id());
        var course = swarm.state().active() ? swarm.course().helped(now) : swarm.course();
        return swarms.keep(swarm.ownedBy(by.self(), null).with(course), Deed.TAKEN, "", before, by);
    }

    /// Somebody who could come: one of the staff, or who has the problem.
    private UUID known(Swarm swarm, String word, Viewer by) {
        var person = persons.known(word.strip(), by).filter(each -> each.audience() == Audience.EMPLOYEE || each.id().equals(swarm.problem().sufferer()));
        new Invalid.Check().that(person.isPresent(), "person", "swarms.person.unknown").orThrow();
        return person.map(Person::id).orElseThrow();
    }

    void requirePart(Swarm swarm, Viewer by) {
        by.self();
        if (!takesPart(swarm, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.only-part");
        }
    }

    static void requireLead(Swarm swarm, Viewer by) {
        by.self();
        if (!leads(swarm, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.only-lead");
        }
    }

    private Place place(Swarm swarm) {
        return places.find(swarm.item().place()).orElseThrow(Swarms::gone);
    }
}
