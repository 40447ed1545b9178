package dev.muster.swarms.live;

import dev.muster.people.Pass;
import dev.muster.rights.Viewer;
import dev.muster.shell.Database;
import dev.muster.shell.Ear;
import dev.muster.shell.GracefulStop;
import dev.muster.shell.Outage;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Unavailable;
import dev.muster.shell.web.EventStream;
import dev.muster.swarms.Swarm;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Tells those who have the room of a swarm open what happens in it, and cuts off whoever may not see it any more.
@Service
public class LiveRooms implements SmartLifecycle {
    static final int MOST = 1_000;
    static final int MOST_OF_ONE = 12;
    static final int MOST_OF_VISITORS = 200;
    private static final String CHANNEL = "muster_swarms";
    private static final String RIGHTS = "rights";
    private final Map<Sight.Of, Sight> sights = new ConcurrentHashMap<>();
    private final LiveReading reading;
    private final Database database;
    private final boolean wanted;
    private volatile @Nullable Ear ear;
    private volatile @Nullable Watch watch;

    LiveRooms(LiveReading reading, Database database, @Value("${muster.background:on}") String background) {
        this.reading = reading;
        this.database = database;
        this.wanted = !background.equals("off");
    }

    /// Stands for all that the viewer sees in a room now: whoever has shown this much needs to be told only what comes.
    public String edition(Swarm swarm, Viewer viewer) {
        return reading.edition(swarm, viewer);
    }

    /// Who has the room open. Only those who take part are to be named.
    public Set<UUID> here(Swarm swarm) {
        return sights.keySet().stream().filter(each -> isRunning() && each.swarm().equals(swarm.id())).map(each -> each.viewer().person()).flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Lets somebody listen until they go, or may not any more.
    ///
    /// @param edition what they know already, or null
    /// @throws Refusal `swarms.live.too-many`
    /// @throws Unavailable where too many listen in all
    public void open(Swarm swarm, Teller teller, @Nullable String edition, Supplier<EventStream> answer, Viewer viewer) {
        requireRoom(viewer);
        var of = new Sight.Of(swarm.id(), swarm.item().handle(), viewer, teller);
        var listener = new Listener(answer.get(), Pass.current());
        tryToEnter(of, listener, edition);
        listener.stream().begin(() -> leave(listener));
        if (!isRunning()) {
            listener.stream().end();
        }
    }

    private void requireRoom(Viewer viewer) {
        long mine = sights.values().stream().filter(each -> viewer.signedIn() ? viewer.is(each.of().viewer().person()) : !each.of().viewer().signedIn())
                .mapToLong(each -> each.listeners().size()).sum();
        if (mine >= (viewer.signedIn() ? MOST_OF_ONE : MOST_OF_VISITORS)) {
            throw new Refusal(Reason.TOO_MANY, "swarms.live.too-many");
        }
        if (sights.values().stream().mapToLong(each -> each.listeners().size()).sum() >= MOST) {
            throw new Unavailable(Outage.BUSY);
        }
    }

    private void enter(Sight.Of of, Listener listener, @Nullable String edition) {
        var sight = sights.compute(of, (_, before) -> {
            var entered = before == null ? new Sight(of, reading, person -> present(of.swarm(), person)) : before;
            entered.listeners().add(listener);
            return entered;
        });
        try {
            sight.greet(listener, edition);
        } catch (RuntimeException e) {
            leave(of, listener);
            throw e;
        }
        if (of.viewer().signedIn()) {
            say(of.swarm());
        }
    }

    private boolean present(UUID swarm, UUID person) {
        return isRunning() && sights.keySet().stream().anyMatch(each -> each.swarm().equals(swarm) && person.equals(each.viewer().person()));
    }

    private void leave(Listener listener) {
        sights.keySet().forEach(of -> leave(of, listener));
    }

    private void leave(Sight.Of of, Listener listener) {
        sights.computeIfPresent(of, (_, sight) -> {
            sight.listeners().remove(listener);
            return sight.listeners().isEmpty() ? null : sight;
        });
    }

    /// Something has happened in a swarm.
    private void say(UUID swarm) {
        var watching = watch;
        if (watching != null) {
            sights.values().stream().filter(each -> each.of().swarm().equals(swarm)).forEach(watching::wake);
        }
    }

    private void hear(String said) {
        var watching = watch;
        if (said.equals(RIGHTS) && watching != null) {
            watching.lookSoon();
        } else if (!said.equals(RIGHTS)) {
            say(UUID.fromString(said));
        }
    }

    /// Looks at one listener again: whoever is somebody else by now, as after they were given a role, sees with other eyes.
    void look(Sight sight, Listener listener) {
        var now = listener.pass().holder();
        if (now.isEmpty()) {
            listener.end(sight.of().teller().last(new Refusal(Reason.NOT_SIGNED_IN, "swarms.live.signed-out")));
        } else if (!now.get().equals(sight.of().viewer())) {
            leave(sight.of(), listener);
            tryToEnter(sight.of().with(now.get()), listener, null);
        }
    }

    private void tryToEnter(Sight.Of of, Listener listener, @Nullable String edition) {
        try {
            enter(of, listener, edition);
        } catch (DataAccessException | TransactionException _) {
            listener.stream().end();
        } catch (Refusal gone) {
            listener.end(of.teller().last(gone));
        }
    }

    @Override
    public void start() {
        watch = new Watch(sights.values(), this::look);
        ear = Ear.at(database, CHANNEL, this::hear);
    }

    /// Whoever listens comes back to another node, or to this one once it is there again.
    @Override
    public void stop() {
        var listening = ear;
        var watching = watch;
        ear = null;
        watch = null;
        if (listening != null && watching != null) {
            listening.close();
            watching.close();
        }
        sights.values().forEach(sight -> sight.listeners().forEach(each -> each.stream().end()));
    }

    /// A command leaves this to the process that serves.
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /// After it is said that no more requests are wanted, and before those in work are waited for.
    @Override
    public int getPhase() {
        return GracefulStop.OPEN_ANSWERS;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
