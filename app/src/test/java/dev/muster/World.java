package dev.muster;

import dev.muster.mail.Mailbox;
import dev.muster.people.Credentials;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Database;
import dev.muster.shell.DiskRoom;
import dev.muster.shell.Migrations;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.postgres.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// The product at work on a real PostgreSQL, and people to act in it. All tests share one; each casts its own people.
@SpringBootTest(classes = Muster.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "muster.base-url=" + World.BASE)
@ContextConfiguration(initializers = World.Start.class)
public abstract class World {
    public static final String PASSWORD = "three quiet geese swim";
    /// What links in letters begin with.
    public static final String BASE = "https://muster.example.org";
    private static final AtomicInteger COUNT = new AtomicInteger();

    protected static final TestClock CLOCK = new TestClock();

    /// The room on the disk, in bytes.
    protected static final AtomicLong DISK = new AtomicLong(Long.MAX_VALUE);

    @Autowired protected Persons persons;
    @Autowired protected SignIn signIn;
    @Autowired protected Places places;
    @Autowired protected Members members;
    @Autowired protected Roles roles;
    @Autowired protected Credentials credentials;
    @Autowired protected Installation installation;
    @Autowired protected SystemDatabase system;
    @Autowired private ApplicationContext context;
    @LocalServerPort protected int port;

    @BeforeAll
    static void onAMonday() {
        CLOCK.toAFirstMonday();
    }

    /// Brings up an empty database with the first administrator in it.
    static final class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var fresh = TestPostgres.freshDatabase();
            var database = new Database(fresh.url(), fresh.user(), fresh.password());
            Migrations.run(database);
            allowHaste(fresh);
            context.getBeanFactory().registerSingleton("settings", Mailbox.settings());
            context.getBeanFactory().registerSingleton("database", database);
            context.getBeanFactory().registerSingleton("clock", CLOCK);
            context.getBeanFactory().registerSingleton("diskRoom", new DiskRoom(DISK::get));
        }
    }

    /// Tests write faster than people may; TrustTests looks at what that leads to.
    static void allowHaste(TestPostgres.Database fresh) {
        try (var connection = fresh.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into trust.rule (name, value) values ('BOUNDS', 0)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first administrator, strategist and sponsor.
    protected Viewer administrator() {
        if (installation.organisation().isEmpty()) {
            return installation.setUp("Hop & Barrel", "root@example.org", "Ruth Root", PASSWORD);
        }
        return installation.administrator();
    }

    /// Somebody new.
    protected Viewer somebody(String name, Audience audience) {
        var administrator = administrator();
        var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + COUNT.incrementAndGet() + "@example.org";
        var person = administrator.call(() -> persons.add(new Persons.Newcomer(name, address, audience, null, PASSWORD), administrator));
        return signIn.viewer(person.id()).orElseThrow();
    }

    protected Viewer employee(String name) {
        return somebody(name, Audience.EMPLOYEE);
    }

    protected Viewer customer(String name) {
        return somebody(name, Audience.CUSTOMER);
    }

    /// The same person, with roles and memberships as they are now.
    protected Viewer again(Viewer viewer) {
        return signIn.viewer(viewer.self()).orElseThrow();
    }

    /// A place that the audiences see and may write in.
    protected Place place(Audience... audiences) {
        var seenBy = audiences.length == 0 ? EnumSet.noneOf(Audience.class) : EnumSet.copyOf(Set.of(audiences));
        var administrator = administrator();
        return administrator.call(() -> places.open("place-" + COUNT.incrementAndGet(), "A place", seenBy, seenBy, administrator));
    }

    protected Viewer member(Viewer viewer, Place place) {
        var administrator = administrator();
        administrator.call(() -> {
            members.admit(place, viewer.self(), administrator);
            return true;
        });
        return again(viewer);
    }

    /// Narrows an item to a new circle.
    protected void narrow(UUID item, Place place, Viewer member) {
        var circle = UUID.randomUUID();
        system.jdbc().sql("insert into rights.circle (id, place_id, name) values (:id, :place, 'Jury')").param("id", circle).param("place", place.id()).update();
        system.jdbc().sql("insert into rights.circle_member (circle_id, person_id) values (:circle, :person)").param("circle", circle).param("person", member.self()).update();
        system.jdbc().sql("update items.item set circle_id = :circle where id = :item").param("circle", circle).param("item", item).update();
    }

    protected Viewer guide(Viewer viewer, @Nullable Place place) {
        return holder(viewer, Role.GUIDE, place == null ? null : place.id());
    }

    protected Viewer holder(Viewer viewer, Role role, @Nullable UUID place) {
        var administrator = administrator();
        administrator.call(() -> {
            roles.grant(viewer.self(), new Viewer.Grant(role, place), administrator);
            return true;
        });
        return again(viewer);
    }

    /// The product over HTTP, as a browser or a program of this viewer sees it.
    protected Http http(Viewer viewer) {
        return viewer.signedIn() ? new Http(port, sessionOf(viewer), token(viewer, "administer")) : new Http(port, null, null);
    }

    /// A personal API token that reaches so far.
    protected String token(Viewer viewer, String scope) {
        return viewer.call(() -> credentials.issue("test", Set.of(scope), null, viewer)).secret();
    }

    /// The address that somebody signs in with.
    protected String addressOf(Viewer viewer) {
        var administrator = administrator();
        return administrator.call(() -> persons.addressOf(viewer.self())).orElseThrow();
    }

    private String sessionOf(Viewer viewer) {
        return signIn.begin(addressOf(viewer), PASSWORD, "127.0.0.1", "test");
    }

    /// The letters that somebody has got, oldest first, once all that are due are sent.
    protected List<Mailbox.Received> lettersTo(String address) {
        return Mailbox.of(context).lettersTo(address);
    }

    protected void later(Duration by) {
        CLOCK.advance(by);
    }
}
