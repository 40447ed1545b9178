package dev.muster.search;

import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in use, and the one that may be growing beside it: that begins at the end of the log as it is then, reads
/// everything, and takes the other's place.
final class IndexInUse {
    private static final Logger LOG = LoggerFactory.getLogger(IndexInUse.class);
    private final IndexFolder folder;
    private final EntryStore entries;
    private final Intake intake;
    private final Runnable exchanged;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Index index;
    private volatile @Nullable Index growing;
    private volatile @Nullable Index followed;

    /// @param exchanged what to do when another index has taken the place of the one before
    IndexInUse(IndexFolder folder, EntryStore entries, Intake intake, Runnable exchanged) {
        this.folder = folder;
        this.entries = entries;
        this.intake = intake;
        this.exchanged = exchanged;
    }

    /// Nothing where there is none yet.
    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    Optional<Position> position() {
        followed = index;
        return Optional.ofNullable(followed).map(each -> each.bookmark().position());
    }

    /// What was read after the place of one index says nothing to another that has taken its place meanwhile. One that
    /// grows beside it hears the same, so that it lacks nothing when it takes its place.
    synchronized void hear(List<Activity> acts, Index present) {
        if (present != index || present != followed) {
            return;
        }
        intake.takeIn(acts, present);
        var beside = growing;
        if (beside != null) {
            intake.takeIn(acts, beside);
        }
        present.moveTo(Bookmark.of(acts.getLast()));
    }

    /// Opens the one that was kept, if it can still be used.
    void open() {
        index = kept();
    }

    private @Nullable Index kept() {
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

    /// Makes an index anew, beside the present one if there is one.
    ///
    /// @throws UncheckedIOException where the disk does not do what it should
    void make() {
        making.lock();
        try {
            var former = index;
            var next = filled(former == null);
            exchange(former, next);
            exchanged.run();
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
            intake.fill(next);
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

    /// Gives up an index that cannot be read.
    ///
    /// @return whether it was in use, and nobody makes another yet
    boolean giveUp(Index broken, Exception reason) {
        if (index != broken || !making.tryLock()) {
            return false;
        }
        try {
            LOG.warn("The search index cannot be read, and is made anew", reason);
            index = null;
            broken.close();
        } catch (IOException e) {
            LOG.debug("It could not even be closed", e);
        } finally {
            making.unlock();
        }
        return true;
    }

    /// Keeps what there is.
    void close() throws IOException {
        var present = index;
        index = null;
        if (present != null) {
            present.keep();
            present.close();
        }
    }
}
