package dev.muster.example;

import dev.muster.people.Installation;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Example;
import dev.muster.shell.GracefulStop;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Makes the example: at once, or beside the requests, which the home page tells those who lead. That it is wanted stands in
/// the database, so that the next start goes on where one was stopped in the middle.
@Component
class Making implements Example, HomePart, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private enum State { RESTS, WORKS, FAILED }

    private final ExampleOrganisation organisation;
    private final Installation installation;
    private final SystemDatabase system;
    private final Words words;
    private final boolean serves;
    private volatile State state = State.RESTS;
    private volatile boolean running;
    private volatile @Nullable Thread work;

    Making(ExampleOrganisation organisation, Installation installation, SystemDatabase system, Words words, @Value("${muster.background:on}") String background) {
        this.organisation = organisation;
        this.installation = installation;
        this.system = system;
        this.words = words;
        this.serves = !background.equals("off");
    }

    @Override
    public void make(UUID administrator) {
        organisation.make(administrator);
    }

    @Override
    public void begin(UUID administrator) {
        want(true);
        state = State.WORKS;
        work = Thread.ofVirtual().name("example").start(() -> goOn(administrator));
    }

    private void goOn(UUID administrator) {
        try {
            organisation.make(administrator);
            want(false);
            state = State.RESTS;
        } catch (RuntimeException e) {
            state = State.FAILED;
            if (running) {
                LOG.error("The example is not whole; the next start goes on with it", e);
            }
        }
    }

    private void want(boolean wanted) {
        system.jdbc().sql("update shell.organisation set example_wanted = :wanted").param("wanted", wanted).update();
    }

    private boolean isWanted() {
        return system.jdbc().sql("select example_wanted from shell.organisation").query(Boolean.class).optional().orElse(false);
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        if (!viewer.leads()) {
            return List.of();
        }
        return switch (state) {
            case RESTS -> List.of();
            case WORKS -> List.of(new Waiting(Tone.WATCH, words.say("example.making"), new Link(words.say("example.making.look"), "/")));
            case FAILED -> List.of(new Waiting(Tone.ACT, words.say("example.failed"), new Link(words.say("shell.nav.communities"), "/communities")));
        };
    }

    @Override
    public int getPhase() {
        return GracefulStop.BACKGROUND;
    }

    @Override
    public boolean isAutoStartup() {
        return serves;
    }

    @Override
    public void start() {
        running = true;
        if (isWanted()) {
            begin(installation.administrator().self());
        }
    }

    /// What is made so far stays, and the next start goes on.
    @Override
    public void stop() {
        running = false;
        var working = work;
        if (working != null && working.isAlive()) {
            working.interrupt();
            try {
                working.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
