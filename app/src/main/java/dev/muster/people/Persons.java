package dev.muster.people;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who there is, as far as the viewer may know; and adding people, which administrators do.
@Service
public class Persons {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST_NAME = 200;
    private final PersonStore store;
    private final NewPasswords newPasswords;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Persons(PersonStore store, NewPasswords newPasswords, Passwords passwords, JdbcClient jdbc, Ids ids, Clock clock) {
        this.store = store;
        this.newPasswords = newPasswords;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /// A person with the address to sign in with.
    public record Listed(Person person, String address) {}

    /// Somebody to be added.
    ///
    /// @param organisation name of the customer or supplier that the person belongs to, or null
    public record Newcomer(String name, String address, Audience audience, @Nullable String organisation, String password) {}

    /// Adds a person who can sign in from now on.
    ///
    /// @throws Invalid where name, address or password will not do
    /// @throws Refusal `people.only-administrators`, `people.address.taken`
    @Transactional
    public Person add(Newcomer newcomer, Viewer by) {
        return add(newcomer, ids.next(), by);
    }

    /// The same under an id of the caller's: a retry finds who was added the first time.
    ///
    /// @throws Refusal `people.retry-differs`
    @Transactional
    public Person add(Newcomer newcomer, UUID id, Viewer by) {
        requireAdministrator(by);
        var address = Addresses.normal(newcomer.address());
        var earlier = store.find(id);
        if (earlier.isPresent()) {
            return same(earlier.get(), address);
        }
        check(newcomer, address);
        var hash = passwords.hash(newcomer.password(), address);
        var person = new Person(id, ids.handle(), newcomer.name().strip(), newcomer.audience(),
                newcomer.organisation(), Person.State.ACTIVE, clock.instant());
        store.insert(person, organisation(newcomer));
        var act = Act.inPlace(by.self(), Verb.CREATE, person.id(), "person", null, Audience.EMPLOYEE.bit(), clock.instant());
        jdbc.sql(Act.alone()).params(act.parameters()).update();
        AccountStore.open(jdbc, person.id(), address, hash, clock.instant());
        return person;
    }

    private Person same(Person earlier, String address) {
        if (!store.address(earlier.id()).equals(Optional.of(address))) {
            throw new Refusal(Reason.CONFLICT, "people.retry-differs");
        }
        return earlier;
    }

    private static void requireAdministrator(Viewer by) {
        if (!by.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
    }

    private static void check(Newcomer newcomer, String address) {
        boolean outside = newcomer.audience() == Audience.CUSTOMER || newcomer.audience() == Audience.SUPPLIER;
        new Invalid.Check()
                .text(newcomer.name(), "name", LONGEST_NAME)
                .that(Addresses.plausible(address), "address", "people.address.odd")
                .that(newcomer.organisation() == null || newcomer.organisation().isBlank() || outside, "organisation", "people.organisation.inside")
                .orThrow();
    }

    private @Nullable UUID organisation(Newcomer newcomer) {
        var name = newcomer.organisation();
        if (name == null || name.isBlank()) {
            return null;
        }
        return store.organisation(name.strip()).orElseGet(() -> {
            var id = ids.next();
            store.insertOrganisation(id, name.strip(), newcomer.audience());
            return id;
        });
    }

    /// Sets somebody's password, which administrators do for those who lost theirs. Ends that person's sessions.
    @Transactional
    public void password(UUID person, String password, Viewer by) {
        requireAdministrator(by);
        var address = store.address(person).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        newPasswords.set(person, address, passwords.hash(password, address));
    }

    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    /// @throws Refusal `shell.gone`
    public Person at(String handle) {
        return store.find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// The persons that the viewer may know, by id; their organisations are left out.
    public Map<UUID, Person> all(Collection<UUID> wanted) {
        return store.all(wanted).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// Everybody with an account, by name; a page begins after the last person of the one before.
    ///
    /// @throws Refusal `people.only-administrators`
    public List<Listed> listed(@Nullable Person after, int most, Viewer by) {
        requireAdministrator(by);
        return store.listed(after == null ? "" : after.name(), after == null ? new UUID(0, 0) : after.id(), most);
    }

    /// The same, by the handle of the last person of the page before; empty for the first page.
    ///
    /// @throws Refusal `shell.cursor`
    public List<Listed> listed(String afterHandle, int most, Viewer by) {
        requireAdministrator(by);
        var after = afterHandle.isEmpty() ? null
                : store.find(afterHandle).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
        return listed(after, most, by);
    }

    /// The person who signs in with an address. Leaders and guides know the addresses of those whom they may know,
    /// others their own: an address of somebody unknown and one of nobody give the same answer.
    public Optional<Person> withAddress(String address) {
        return jdbc.sql("select person_id from people.account where address = :address")
            .param("address", Addresses.normal(address))
            .query(UUID.class)
            .optional()
            .flatMap(store::find);
    }

    /// Somebody whom the viewer may know, by the handle or the address of a profile, or by the address to sign in with.
    public Optional<Person> known(String word, Viewer by) {
        var name = word.strip();
        return by.call(() -> name.contains("@") ? withAddress(name) : store.find(name.substring(name.lastIndexOf('/') + 1)));
    }

    /// The id of somebody whom the viewer may know, and one of nobody for anyone else: whoever takes it in says so.
    public UUID idOf(String word, Viewer by) {
        return known(word, by).map(Person::id).orElse(NOBODY);
    }

    /// An address, as far as the viewer may know it.
    public Optional<String> addressOf(UUID person) {
        return store.address(person);
    }
}
