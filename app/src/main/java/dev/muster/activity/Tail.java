package dev.muster.activity;

import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import dev.muster.activity.spi.ActivityConsumer;
import dev.muster.activity.spi.KeepsItsPlace;
import dev.muster.shell.GracefulStop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings the log to its consumers, one virtual thread each: at once while much is waiting, slowly when idle, and in between
/// a few times a second, so that what many people write at once is taken in together.
@Component
class Tail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int BATCH = 500;
    private static final long GATHER_MILLIS = 100;
    private static final long IDLE_MILLIS = 500;
    private static final long AFTER_FAILURE_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final ActivityLog log;
    private final List<ActivityConsumer> consumers;
    private final boolean wanted;
    private volatile List<Thread> followers = List.of();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Tail(ActivityLog log, List<ActivityConsumer> consumers, @Value("${muster.background:on}") String background) {
        this.log = log;
        this.consumers = consumers;
        this.wanted = !background.equals("off");
    }

    /// Delivers the next acts to a consumer.
    ///
    /// @return how many there were
    int deliver(ActivityConsumer consumer) {
        return consumer instanceof KeepsItsPlace own ? own.position().map(place -> deliver(own, place).size()).orElse(0) : deliverAndMark(consumer);
    }

    private List<Activity> deliver(ActivityConsumer consumer, Position place) {
        var acts = log.after(place, BATCH);
        if (!acts.isEmpty()) {
            consumer.on(acts);
        }
        return acts;
    }

    private int deliverAndMark(ActivityConsumer consumer) {
        var acts = deliver(consumer, log.cursor(consumer.name()));
        if (!acts.isEmpty()) {
            log.move(consumer.name(), acts.getLast().position());
        }
        return acts.size();
    }

    private void follow(ActivityConsumer consumer, CountDownLatch until) {
        long pause = GATHER_MILLIS;
        do {
            try {
                pause = pause(deliver(consumer), pause);
            } catch (RuntimeException e) {
                LOG.warn("{} could not take in what happened; it is offered again", consumer.name(), e);
                pause = AFTER_FAILURE_MILLIS;
            }
        } while (!over(until, pause));
    }

    private static long pause(int delivered, long last) {
        if (delivered == BATCH) {
            return 0;
        }
        return delivered > 0 ? GATHER_MILLIS : Math.min(IDLE_MILLIS, Math.max(GATHER_MILLIS, last * 2));
    }

    private static boolean over(CountDownLatch until, long pause) {
        try {
            return until.await(pause, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Override
    public void start() {
        var until = new CountDownLatch(1);
        stopping = until;
        followers = consumers.stream().map(each -> Thread.ofVirtual().name("tail-" + each.name()).start(() -> follow(each, until))).toList();
    }

    /// Lets each consumer finish what it has in hand.
    @Override
    public void stop() {
        stopping.countDown();
        try {
            for (var follower : followers) {
                follower.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A command leaves the log to the process that serves.
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public int getPhase() {
        return GracefulStop.BACKGROUND;
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
