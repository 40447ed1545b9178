package dev.muster.people;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The organisation whose installation this is, and its first administrator.
@Service
public class Installation {
    private static final List<Role> FIRST_ROLES = List.of(Role.ADMINISTRATOR, Role.STRATEGIST, Role.SPONSOR);
    private static final int LONGEST = 200;
    private final SystemDatabase system;
    private final Passwords passwords;
    private final AccountStore accounts;
    private final Ids ids;
    private final Clock clock;
    private volatile Optional<String> organisation = Optional.empty();

    Installation(SystemDatabase system, Passwords passwords, AccountStore accounts, Ids ids, Clock clock) {
        this.system = system;
        this.passwords = passwords;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /// The organisation's name; empty until set-up.
    public Optional<String> organisation() {
        if (organisation.isEmpty()) {
            organisation = system.jdbc().sql("select name from shell.organisation").query(String.class).optional();
        }
        return organisation;
    }

    /// Sets the organisation up with its first administrator, who is its first strategist and sponsor too.
    ///
    /// @return the administrator
    /// @throws Refusal `people.installation.done` where it has been set up before
    public Viewer setUp(String name, String address, String adminName, String password) {
        check(name, adminName, address).orThrow();
        return found(name, address, adminName, passwords.hash(password, Addresses.normal(address)));
    }

    /// What is wrong with the answers, at `organisation`, `name` and `address`.
    static Invalid.Check check(String organisation, String name, String address) {
        return new Invalid.Check()
                .text(organisation, "organisation", LONGEST)
                .text(name, "name", LONGEST)
                .that(Addresses.plausible(Addresses.normal(address)), "address", "people.address.odd");
    }

    /// @param hash of the administrator's password
    Viewer found(String name, String address, String adminName, String hash) {
        var normal = Addresses.normal(address);
        var now = clock.instant();
        var person = new Person(ids.next(), ids.handle(), adminName.strip(), Audience.EMPLOYEE, null, Person.State.ACTIVE, now);
        system.transactions().executeWithoutResult(_ -> {
            foundOnce(name.strip());
            PersonStore.insert(system.jdbc(), person, null);
            AccountStore.open(system.jdbc(), person.id(), normal, hash, now);
            FIRST_ROLES.forEach(role -> system.jdbc()
                .sql("insert into rights.role_grant (id, person_id, role, granted) values (:id, :person, :role, :now)")
                .param("id", ids.next()).param("person", person.id()).param("role", role.name())
                .param("now", now.atOffset(ZoneOffset.UTC)).update());
            var act = Act.inPlace(person.id(), Verb.CREATE, person.id(), "person", null, Audience.EMPLOYEE.bit(), now);
            system.jdbc().sql(Act.alone()).params(act.parameters()).update();
        });
        return accounts.viewer(person.id()).orElseThrow();
    }

    /// The first administrator, in whose name the command line works.
    ///
    /// @throws Refusal `people.installation.missing` before set-up
    public Viewer administrator() {
        return system.jdbc().sql("select person_id from rights.role_grant where role = 'ADMINISTRATOR' and place_id is null order by granted, id limit 1")
            .query(UUID.class)
            .optional()
            .flatMap(accounts::viewer)
            .orElseThrow(() -> new Refusal(Reason.CONFLICT, "people.installation.missing"));
    }

    /// Of two at once the second waits for the first, and hears of it.
    private void foundOnce(String name) {
        int founded = system.jdbc().sql("insert into shell.organisation (name, created) values (:name, :now) on conflict do nothing")
            .param("name", name).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (founded == 0) {
            throw new Refusal(Reason.CONFLICT, "people.installation.done", organisation().orElse(name));
        }
    }
}
