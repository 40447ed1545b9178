package dev.muster.people.api;

import dev.muster.people.Person;
import dev.muster.rights.Audience;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person, as everybody who may know of them sees them.
record PersonJson(String handle, String name, Audience audience, @Nullable String organisation, Person.State state, Instant created) {

    static PersonJson of(Person person) {
        return new PersonJson(person.handle(), person.name(), person.audience(), person.organisation(), person.state(), person.created());
    }
}
