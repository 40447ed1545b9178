package dev.muster.communities;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Members;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who belongs to communities, and who takes care of them.
@Service
public class Memberships {
    private final Members members;
    private final Roles roles;
    private final Persons persons;

    Memberships(Members members, Roles roles, Persons persons) {
        this.members = members;
        this.roles = roles;
        this.persons = persons;
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
        Communities.requireOpen(community);
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

    /// Who takes care of a community, as far as the viewer may know; longest first.
    public List<Person> guides(Community community) {
        return people(roles.holders(Role.GUIDE, community.id()));
    }

    /// The persons behind ids in the same order, without those whom the viewer may not know.
    private List<Person> people(List<UUID> wanted) {
        var known = persons.all(wanted);
        return wanted.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
