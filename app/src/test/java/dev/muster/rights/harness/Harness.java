package dev.muster.rights.harness;

import dev.muster.Muster;
import dev.muster.TestClock;
import dev.muster.mail.Mailbox;
import dev.muster.search.Reindexing;
import dev.muster.shell.Database;
import dev.muster.shell.Migrations;
import dev.muster.shell.postgres.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// The product at work on a database of its own, whose whole content is exchanged again and again.
@SpringBootTest(classes = Muster.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "muster.background=off")
@ContextConfiguration(initializers = Harness.Start.class)
abstract class Harness {
    static final int WORLDS = Integer.getInteger("muster.harness.worlds", 2);

    @Autowired TestPostgres.Database database;
    @Autowired Dice dice;
    @Autowired private Reindexing reindexing;
    @LocalServerPort private int port;
    Loader loader;
    Asker asker;

    static final class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var fresh = TestPostgres.freshDatabase();
            var database = new Database(fresh.url(), fresh.user(), fresh.password());
            var clock = new TestClock();
            clock.set(Chance.NOW);
            Migrations.run(database);
            context.getBeanFactory().registerSingleton("settings", Mailbox.settings());
            context.getBeanFactory().registerSingleton("database", database);
            context.getBeanFactory().registerSingleton("harnessDatabase", fresh);
            context.getBeanFactory().registerSingleton("clock", clock);
            context.getBeanFactory().registerSingleton("random", new Dice());
        }
    }

    @BeforeEach
    void open() {
        loader = new Loader(database);
        asker = new Asker(port);
    }

    @AfterEach
    void close() throws SQLException {
        asker.close();
        loader.close();
    }

    /// Asks every reading route in the whole world, then in what is left of it for this viewer.
    void read(World world, List<@Nullable Row> viewers, Report report) {
        report.world();
        load(world);
        var asked = viewers.stream().map(viewer -> asks(Cases.READING, world, viewer)).toList();
        var whole = viewers.stream().map(viewer -> asker.ask(asked.get(viewers.indexOf(viewer)), viewer)).toList();
        for (int i = 0; i < viewers.size(); i++) {
            var viewer = viewers.get(i);
            report.viewer();
            load(world.without(new Oracle(world, viewer)));
            var left = asker.ask(asked.get(i), viewer);
            for (int j = 0; j < left.size(); j++) {
                report.compare(world, viewer, asked.get(i).get(j), whole.get(i).get(j), left.get(j));
            }
        }
    }

    private void load(World world) {
        loader.load(world);
        reindexing.here();
    }

    /// Asks every writing route; each in the whole world as it was made, and in what is left of it.
    void write(World world, List<@Nullable Row> viewers, Report report) {
        report.world();
        for (var viewer : viewers) {
            report.viewer();
            var asked = asks(Cases.WRITING, world, viewer);
            var whole = write(world, viewer, asked);
            var left = write(world.without(new Oracle(world, viewer)), viewer, asked);
            for (int i = 0; i < asked.size(); i++) {
                report.compare(world, viewer, asked.get(i), whole.get(i).answer(), left.get(i).answer());
                report.requireQuiet(world, viewer, asked.get(i), whole.get(i));
            }
        }
    }

    /// What came back from an attempt to change something, and which tables it wrote to.
    record Attempt(Answer answer, List<String> touched) {}

    private List<Attempt> write(World world, @Nullable Row viewer, List<Ask> asked) {
        loader.load(world);
        return asked.stream().map(ask -> {
            dice.again();
            var answer = asker.ask(ask, viewer);
            return new Attempt(answer, loader.restore());
        }).toList();
    }

    private static List<Ask> asks(List<Case> cases, World world, @Nullable Row viewer) {
        var oracle = new Oracle(world, viewer);
        var chance = new Chance(world.seed() * 31 + (viewer == null ? 0 : viewer.id().hashCode()));
        return cases.stream().flatMap(each -> each.asks(world, oracle, chance).stream()).toList();
    }
}
