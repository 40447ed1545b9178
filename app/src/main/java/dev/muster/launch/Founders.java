package dev.muster.launch;

import dev.muster.activity.Verb;
import dev.muster.communities.Community;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who begins a community. What they contribute does not count towards the tipping point.
@Service
public class Founders {
    private static final int MOST = 100;
    private final FounderStore store;
    private final Persons persons;
    private final Clock clock;

    Founders(FounderStore store, Persons persons, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.clock = clock;
    }

    /// The founders whom the viewer may know of, in the order in which they were named.
    public List<Founder> of(Community community) {
        return store.of(community.id());
    }

    /// Names a founder. Naming one again changes nothing.
    ///
    /// @param word the address of a profile, or the address to sign in with
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`
    /// @throws Invalid at `person` where nobody is known by it, where there are enough, or where they do not see the community
    @Transactional
    public Person name(Community community, String word, Viewer by) {
        Planning.require(community, by);
        var known = persons.known(word.strip(), by).filter(each -> each.state() == Person.State.ACTIVE);
        new Invalid.Check().that(!word.isBlank(), "person", "shell.field.missing")
                .that(word.isBlank() || known.isPresent(), "person", "people.unknown")
                .that(store.count(community.id()) < MOST, "person", "launch.founders.enough", MOST).orThrow();
        var person = known.orElseThrow();
        store.name(community.id(), person.id(), Planning.act(community, Verb.ADD, person.id(), "founder", clock.instant(), by), by);
        return person;
    }

    /// Takes somebody off the list, as long as the community is not launched: nobody is made to count afterwards.
    ///
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`, `launch.founders.fixed`, `shell.gone`
    @Transactional
    public void leaveOut(Community community, UUID person, Viewer by) {
        Planning.require(community, by);
        if (!Aims.settable(community.charter().stage())) {
            throw new Refusal(Reason.CONFLICT, "launch.founders.fixed", community.title());
        }
        if (!store.leaveOut(community.id(), person, Planning.act(community, Verb.REMOVE, person, "founder", clock.instant(), by))) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
    }
}
