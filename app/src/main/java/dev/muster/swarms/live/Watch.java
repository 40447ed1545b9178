package dev.muster.swarms.live;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Does what there is to do for open rooms: tells what is new when something has happened, and looks at everybody's rights
/// again every few seconds. A few at a time, so that the database is left to others.
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int TELLING = 4;
    private static final int LOOKING = 2;
    private static final long LOOK_MILLIS = 3_000;
    private static final long AT_MOST_EVERY_MILLIS = 300;
    private final Collection<Sight> sights;
    private final BiConsumer<Sight, Listener> look;
    private final Semaphore telling = new Semaphore(TELLING);
    private final Semaphore looking = new Semaphore(LOOKING);
    private final Semaphore soon = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);

    /// @param sights those that there are at any time
    /// @param look finds out whether somebody may go on listening
    Watch(Collection<Sight> sights, BiConsumer<Sight, Listener> look) {
        this.sights = sights;
        this.look = look;
        Thread.ofVirtual().name("swarms-watch").start(this::run);
    }

    /// Tells what is new in a room.
    void wake(Sight sight) {
        if (sight.call()) {
            Thread.ofVirtual().name("swarms-tell").start(() -> within(telling, sight, sight::answerCalls));
        }
    }

    /// Looks at everybody's rights at once, or nearly so.
    void lookSoon() {
        soon.release();
    }

    private void run() {
        while (over.getCount() > 0) {
            try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
                sights.forEach(sight -> work.execute(() -> within(looking, sight, () -> look(sight))));
            }
            pause();
        }
    }

    private void look(Sight sight) {
        sight.listeners().forEach(listener -> look.accept(sight, listener));
        sight.tell(true);
    }

    /// Where it cannot be told what is new, or who somebody is now, nobody goes on listening. They come back.
    private static void within(Semaphore places, Sight sight, Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } catch (DataAccessException | TransactionException _) {
            sight.listeners().forEach(each -> each.stream().end());
        } catch (RuntimeException e) {
            LOG.warn("What is new in a swarm could not be told", e);
            sight.listeners().forEach(each -> each.stream().end());
        } finally {
            places.release();
        }
    }

    private void pause() {
        try {
            if (!over.await(AT_MOST_EVERY_MILLIS, TimeUnit.MILLISECONDS) && soon.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                soon.drainPermits();
            }
        } catch (InterruptedException _) {
            over.countDown();
        }
    }

    @Override
    public void close() {
        over.countDown();
        soon.release();
    }
}
