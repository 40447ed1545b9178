package dev.muster.people;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.mail.Outbox;
import dev.muster.people.spi.Farewell;
import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Leaving for good: the account, its devices and tokens, memberships and roles end. What the person wrote stays, with the
/// name or without it. It cannot be undone; whoever comes back begins anew.
@Service
public class Leaving {
    private final DepartureStore store;
    private final SignIn signIn;
    private final Members members;
    private final List<Farewell> farewells;
    private final Outbox outbox;
    private final PeopleLetters letters;
    private final SystemDatabase system;
    private final Words words;
    private final Ids ids;
    private final Clock clock;

    Leaving(DepartureStore store, SignIn signIn, Members members, List<Farewell> farewells, Outbox outbox, PeopleLetters letters, SystemDatabase system,
            Words words, Ids ids, Clock clock) {
        this.store = store;
        this.signIn = signIn;
        this.members = members;
        this.farewells = farewells;
        this.outbox = outbox;
        this.letters = letters;
        this.system = system;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /// Leaves.
    ///
    /// @param keepsName whether one's name stays at what one wrote
    /// @throws Refusal `people.password.wrong`, `people.sign-in.too-many`, `rights.role.last-administrator`
    public void leave(String password, boolean keepsName, Viewer viewer) {
        signIn.prove(password, viewer);
        depart(viewer.self(), keepsName, viewer);
    }

    /// Ends somebody's account, which administrators do.
    ///
    /// @throws Refusal `people.only-administrators`, `people.departure.nobody` where there is no account,
    ///     `rights.role.last-administrator`
    public void end(Person person, boolean keepsName, Viewer by) {
        if (!by.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
        depart(person.id(), keepsName, by);
    }

    private void depart(UUID person, boolean keepsName, Viewer by) {
        var now = clock.instant();
        system.transactions().executeWithoutResult(_ -> {
            var address = store.close(person).orElseThrow(() -> new Refusal(Reason.CONFLICT, "people.departure.nobody"));
            members.depart(person, by.self());
            store.forget(address, person, now);
            farewells.forEach(each -> each.to(person));
            outbox.withdraw(address);
            var name = keepsName ? null : words.say("people.departure.name");
            store.leave(person, name);
            store.forgetClaims(person, name);
            var act = Act.inPlace(by.self(), Verb.DELETE, person, "person", null, Audience.EMPLOYEE.bit(), now);
            system.jdbc().sql(Act.alone()).params(act.parameters()).update();
            letters.post("people.letter.departure", "departure " + ids.next(), address, letters.organisation());
        });
    }
}
