package dev.muster.people;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the accounts of people who come by themselves: nobody who is signed in does, so the system writes them, in the
/// transaction in hand.
@Component
class NewAccounts {
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    NewAccounts(SystemDatabase system, Ids ids, Clock clock) {
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param hash the password as it is kept
    /// @param invitation that let the person in, or null
    /// @return the person's id
    UUID open(String name, Audience audience, String address, String hash, @Nullable UUID invitation) {
        var now = clock.instant();
        var person = new Person(ids.next(), ids.handle(), name, audience, null, Person.State.ACTIVE, now);
        PersonStore.insert(system.jdbc(), person, null);
        AccountStore.open(system.jdbc(), person.id(), address, hash, now);
        var act = Act.inPlace(person.id(), Verb.CREATE, person.id(), "person", null, Audience.EMPLOYEE.bit(), now);
        system.jdbc().sql(Act.alone()).params((invitation == null ? act : act.target(invitation)).parameters()).update();
        return person.id();
    }
}
