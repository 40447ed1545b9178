package dev.muster.search;

import dev.muster.activity.Verb;
import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import dev.muster.activity.spi.KeepsItsPlace;
import dev.muster.shell.GracefulStop;
import dev.muster.shell.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps this node's index true: opens it or makes it anew, follows the activity log, shows and keeps what was written.
///
/// Whatever an act tells of is read again, as it is now; so hearing an act twice does no harm. An index may be made
/// beside the one in use: it begins at the end of the log as it is then, reads everything, and takes the other's place.
@Component
class Indexing implements KeepsItsPlace, SmartLifecycle {
    static final String REINDEX = "search";
    static final String IMPORT = "import";
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final String PLACE = "community";
    private static final String CLAIM = "claim";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;
    private static final long SHOW_MILLIS = 150;
    private static final int KEEP_EVERY = 40;
    private static final long AFTER_FAILURE_MILLIS = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// These change nothing of what there is to find.
    private static final Set<Verb> UNSEEN = Set.of(Verb.FOLLOW, Verb.USE, Verb.JOIN, Verb.LEAVE, Verb.OBSERVE, Verb.DECIDE);

    private final IndexFolder folder;
    private final EntryStore entries;
    private final Sight sight;
    private final boolean wanted;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Lock held;
    private volatile @Nullable Index index;
    private volatile @Nullable Index growing;
    private volatile @Nullable Index followed;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile List<Thread> workers = List.of();
    private volatile boolean ending;

    Indexing(Settings settings, EntryStore entries, Sight sight, @Value("${muster.background:on}") String background) {
        this.folder = IndexFolder.of(settings);
        this.entries = entries;
        this.sight = sight;
        this.wanted = !background.equals("off");
    }

    @Override
    public String name() {
        return "search";
    }

    /// The index to look into; nothing where there is none yet.
    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    @Override
    public Optional<Position> position() {
        followed = index;
        return Optional.ofNullable(followed).map(each -> each.bookmark().position());
    }

    /// What was read after the place of one index says nothing to another that has taken its place meanwhile. One that
    /// grows beside it hears the same, so that it lacks nothing when it takes its place.
    @Override
    public synchronized void on(List<Activity> acts) {
        var present = index;
        if (present == null || present != followed) {
            return;
        }
        try {
            takeIn(acts, present);
            var beside = growing;
            if (beside != null) {
                takeIn(acts, beside);
            }
            present.moveTo(Bookmark.of(acts.getLast()));
        } catch (AlreadyClosedException e) {
            distrust(present, e);
        }
        if (acts.stream().anyMatch(act -> act.kind().equals(REINDEX))) {
            Thread.ofVirtual().name("search-reindex").start(this::makeOrSay);
        }
    }

    private void takeIn(List<Activity> acts, Index into) {
        bring(into, touched(acts));
        var authors = acts.stream().filter(act -> act.kind().equals(CLAIM) && (act.verb() == Verb.ACCEPT || act.verb() == Verb.UNDO)).flatMap(Indexing::authors).collect(Collectors.toSet());
        if (!authors.isEmpty()) {
            bring(into, entries.by(authors));
        }
        acts.stream().filter(act -> act.kind().equals(PLACE) && act.verb() == Verb.OPEN || act.kind().equals(IMPORT))
                .map(Activity::place).filter(Objects::nonNull).distinct().forEach(place -> fill(into, last -> entries.after(last, place, BATCH)));
    }

    /// The author of imported work, and who turned out to be that author, or not.
    private static Stream<UUID> authors(Activity claim) {
        var detail = claim.detail();
        var person = detail == null ? null : JSON.readTree(detail).path("person").stringValue(null);
        return Stream.of(claim.target(), person == null ? null : UUID.fromString(person)).filter(Objects::nonNull);
    }

    /// The items whose entries may have changed. What an import brought is read when it is finished.
    private Collection<UUID> touched(List<Activity> acts) {
        var items = new LinkedHashSet<UUID>();
        var threads = new HashSet<UUID>();
        for (var act : acts) {
            var item = act.item();
            if (item != null && act.origin().equals("native") && !UNSEEN.contains(act.verb()) && !act.kind().equals("link")) {
                (act.verb() == Verb.CREATE ? items : threads).add(item);
            }
        }
        if (!threads.isEmpty()) {
            items.addAll(threads);
            items.addAll(entries.threads(threads));
        }
        return items;
    }

    private void bring(Index present, Collection<UUID> items) {
        var left = List.copyOf(items);
        for (int from = 0; from < left.size(); from += BATCH) {
            var some = left.subList(from, Math.min(left.size(), from + BATCH));
            present.bring(some, () -> entries.all(some));
        }
    }

    private void fill(Index filled, Function<@Nullable UUID, List<UUID>> after) {
        @Nullable UUID last = null;
        for (var ids = after.apply(null); !ids.isEmpty(); ids = after.apply(last)) {
            var some = ids;
            if (ending) {
                throw new CancellationException();
            }
            filled.bring(some, () -> entries.all(some));
            last = ids.getLast();
        }
    }

    /// Makes an index anew, beside the present one if there is one.
    ///
    /// @throws UncheckedIOException where the disk does not do what it should
    void make() {
        making.lock();
        try {
            var former = index;
            var next = filled(former == null);
            exchange(former, next);
            sight.forget();
            if (former != null) {
                former.close();
            }
            folder.tidy(next.folder());
            if (next.documents() > 0) {
                LOG.info("The search index has been made anew, of {} things", next.documents());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.unlock();
        }
    }

    /// @param alone whether there is no other, so that it is looked into while it grows
    private Index filled(boolean alone) throws IOException {
        var next = Index.fresh(folder.another(), entries.latest());
        try {
            if (alone) {
                index = next;
            } else {
                growing = next;
            }
            fill(next, last -> entries.after(last, BATCH));
            next.complete();
            next.keep();
            next.refresh();
            folder.use(next.folder());
            return next;
        } catch (IOException | RuntimeException e) {
            index = alone ? null : index;
            growing = null;
            next.close();
            throw e;
        }
    }

    /// By now the new one has everything that the former one has.
    private synchronized void exchange(@Nullable Index former, Index next) throws IOException {
        growing = null;
        if (former != null) {
            next.moveTo(former.bookmark());
            next.refresh();
        }
        index = next;
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
        if (index == broken && making.tryLock()) {
            try {
                LOG.warn("The search index cannot be read, and is made anew", reason);
                index = null;
                broken.close();
            } catch (IOException e) {
                LOG.debug("It could not even be closed", e);
            } finally {
                making.unlock();
            }
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
        ending = false;
        if (!hold()) {
            LOG.warn("Another process has the search index of this data folder, so nothing can be found here");
            return;
        }
        index = opened();
        workers = List.of(Thread.ofVirtual().name("search-show").start(() -> show(until)), Thread.ofVirtual().name("search-make").start(() -> makeAtFirst(until)));
    }

    private @Nullable Index opened() {
        try {
            var current = folder.current();
            if (current.isEmpty()) {
                return null;
            }
            folder.tidy(current.get());
            var kept = Index.Kept.of(current.get());
            return kept.whole() && entries.stands(kept.bookmark()) ? Index.open(current.get()) : null;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index cannot be used, and is made anew", e);
            return null;
        }
    }

    private void makeAtFirst(CountDownLatch until) {
        boolean over = false;
        while (index == null && !over) {
            over = makeOrSay() || over(until, AFTER_FAILURE_MILLIS);
        }
    }

    private void show(CountDownLatch until) {
        int turn = 0;
        do {
            var present = index;
            try {
                if (present != null) {
                    present.refresh();
                    if (++turn % KEEP_EVERY == 0) {
                        present.keep();
                    }
                }
            } catch (IOException | RuntimeException e) {
                if (present == index) {
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
        ending = true;
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
        var present = index;
        index = null;
        if (present != null) {
            present.keep();
            present.close();
        }
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
