package dev.muster.search;

import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import dev.muster.activity.spi.KeepsItsPlace;
import dev.muster.shell.GracefulStop;
import dev.muster.shell.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps this node's index true: opens it or has it made anew, follows the activity log, shows and keeps what was written.
@Component
class Indexing implements KeepsItsPlace, SmartLifecycle {
    static final String REINDEX = "search";
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final long SHOW_MILLIS = 150;
    private static final int KEEP_EVERY = 40;
    private static final long AFTER_FAILURE_MILLIS = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IndexFolder folder;
    private final Intake intake;
    private final IndexInUse inUse;
    private final boolean wanted;
    private volatile @Nullable Lock held;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile List<Thread> workers = List.of();

    Indexing(Settings settings, EntryStore entries, Sight sight, @Value("${muster.background:on}") String background) {
        this.folder = IndexFolder.of(settings);
        this.intake = new Intake(entries);
        this.inUse = new IndexInUse(folder, entries, intake, sight::forget);
        this.wanted = !background.equals("off");
    }

    @Override
    public String name() {
        return "search";
    }

    /// The index to look into; nothing where there is none yet.
    Optional<Index> index() {
        return inUse.index();
    }

    @Override
    public Optional<Position> position() {
        return inUse.position();
    }

    @Override
    public void on(List<Activity> acts) {
        inUse.index().ifPresent(present -> hear(acts, present));
        if (acts.stream().anyMatch(act -> act.kind().equals(REINDEX))) {
            Thread.ofVirtual().name("search-reindex").start(this::makeOrSay);
        }
    }

    private void hear(List<Activity> acts, Index present) {
        try {
            inUse.hear(acts, present);
        } catch (AlreadyClosedException e) {
            distrust(present, e);
        }
    }

    /// Makes an index anew, beside the present one if there is one.
    ///
    /// @throws UncheckedIOException where the disk does not do what it should
    void make() {
        inUse.make();
    }

    private boolean makeOrSay() {
        try {
            make();
            return true;
        } catch (CancellationException _) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn("The search index could not be made anew; it is tried again", e);
            return false;
        }
    }

    /// Gives up an index that cannot be read, and makes another.
    void distrust(Index broken, Exception reason) {
        if (inUse.giveUp(broken, reason)) {
            Thread.ofVirtual().name("search-reindex").start(() -> makeAtFirst(stopping));
        }
    }

    /// Holds the folder, so that the index in it is this process's to write.
    ///
    /// @return whether no other process has it
    boolean hold() {
        try {
            held = folder.hold().orElse(null);
            return held != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        var until = new CountDownLatch(1);
        stopping = until;
        intake.begin();
        if (!hold()) {
            LOG.warn("Another process has the search index of this data folder, so nothing can be found here");
            return;
        }
        inUse.open();
        workers = List.of(Thread.ofVirtual().name("search-show").start(() -> show(until)), Thread.ofVirtual().name("search-make").start(() -> makeAtFirst(until)));
    }

    private void makeAtFirst(CountDownLatch until) {
        boolean over = false;
        while (index().isEmpty() && !over) {
            over = makeOrSay() || over(until, AFTER_FAILURE_MILLIS);
        }
    }

    private void show(CountDownLatch until) {
        int turn = 0;
        do {
            var present = index().orElse(null);
            try {
                if (present != null) {
                    present.refresh();
                    if (++turn % KEEP_EVERY == 0) {
                        present.keep();
                    }
                }
            } catch (IOException | RuntimeException e) {
                if (present == index().orElse(null)) {
                    LOG.warn("What is new could not be shown to those who search", e);
                    over(until, AFTER_FAILURE_MILLIS);
                }
            }
        } while (!over(until, SHOW_MILLIS));
    }

    private static boolean over(CountDownLatch until, long millis) {
        try {
            return until.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Override
    public void stop() {
        intake.end();
        stopping.countDown();
        try {
            for (var worker : workers) {
                worker.join(PATIENCE);
            }
            close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index was not closed well; it goes on from where it was kept", e);
        }
    }

    /// Keeps what there is, and lets others have the folder.
    void close() throws IOException {
        inUse.close();
        var lock = held;
        held = null;
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /// Ready before the log is followed, and until after that has ended.
    @Override
    public int getPhase() {
        return GracefulStop.BACKGROUND - 1;
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
