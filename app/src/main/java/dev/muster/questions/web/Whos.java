package dev.muster.questions.web;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.shell.Words;
import dev.muster.shell.web.Who;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names people as they are known in a place, all of a page at once.
@Component
class Whos {
    private final Persons persons;
    private final Roles roles;
    private final Words words;

    Whos(Persons persons, Roles roles, Words words) {
        this.persons = persons;
        this.roles = roles;
        this.words = words;
    }

    Named of(Collection<UUID> people, Place place) {
        var guides = Set.copyOf(roles.holders(Role.GUIDE, place.id()));
        boolean mixed = place.byInvitation() || place.seenBy().size() > 1;
        var named = new HashMap<UUID, Who>();
        persons.all(new HashSet<>(people)).forEach((id, person) -> named.put(id, new Who(person.name(), person.address(), mark(person, guides, mixed))));
        return new Named(named, new Who(words.say("questions.somebody"), null, null));
    }

    private @Nullable String mark(Person person, Set<UUID> guides, boolean mixed) {
        if (guides.contains(person.id())) {
            return words.say("questions.mark.guide");
        }
        return mixed && person.audience() == Audience.EMPLOYEE ? words.say("questions.mark.staff") : null;
    }

    /// @param somebody stands for whom the viewer may not know
    record Named(Map<UUID, Who> people, Who somebody) {
        Who who(@Nullable UUID person) {
            return person == null ? somebody : people.getOrDefault(person, somebody);
        }
    }
}
