package dev.muster.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.World;
import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import dev.muster.activity.spi.ActivityConsumer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TailTests extends World {
    private static final int WRITERS = 12;
    private static final int SLOW = 3;
    private static final int TRANSACTIONS = 40;
    @Autowired private ActivityLog log;

    /// Remembers what it hears of one test's writers.
    private static final class Listener implements ActivityConsumer {
        private final String name = "test " + UUID.randomUUID();
        private final UUID place;
        private final List<Activity> heard = new ArrayList<>();
        private boolean fails;

        Listener(UUID place) {
            this.place = place;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(List<Activity> acts) {
            acts.stream().filter(act -> act.kind().equals("test") && place.equals(act.place())).forEach(heard::add);
            if (fails) {
                throw new IllegalStateException("not now");
            }
        }
    }

    private UUID write(UUID place) {
        var object = UUID.randomUUID();
        var act = Act.inPlace(UUID.randomUUID(), Verb.CREATE, object, "test", place, 15, CLOCK.instant());
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();
        return object;
    }

    private static void hearAll(Tail tail, Listener listener) {
        int none = 0;
        while (none < 3) {
            none = tail.deliver(listener) == 0 ? none + 1 : 0;
        }
    }

    @Test
    void hearsEveryCommittedActOnceInTheOrderOfCommits() throws Exception {
        var place = place().id();
        var listener = new Listener(place);
        var tail = new Tail(log, List.of(), "on");
        var committed = new ConcurrentLinkedQueue<List<UUID>>();
        var others = new Semaphore(0);
        var done = new CountDownLatch(WRITERS);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                boolean slow = i < SLOW;
                writers.add(threads.submit(() -> {
                    committed.add(slow ? writeSlowly(place, others) : writeQuickly(place, others));
                    done.countDown();
                    return true;
                }));
            }
            while (done.getCount() > 0 && writers.stream().noneMatch(each -> each.state() == Future.State.FAILED)) {
                tail.deliver(listener);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        hearAll(tail, listener);

        var heard = listener.heard.stream().map(Activity::object).toList();
        assertThat(heard).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed.stream().flatMap(List::stream).toList());
        assertThat(listener.heard).extracting(Activity::position).isSortedAccordingTo(
                Comparator.<Position>comparingLong(each -> Long.parseLong(each.transaction())).thenComparingLong(Position::sequence));
        assertThat(committed).allSatisfy(own -> assertThat(heard).containsSubsequence(own));
    }

    /// Every fifth transaction is rolled back; two acts in each.
    private List<UUID> writeQuickly(UUID place, Semaphore progress) {
        var kept = new ArrayList<UUID>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            boolean keeps = i % 5 != 0;
            system.transactions().executeWithoutResult(transaction -> {
                var both = List.of(write(place), write(place));
                if (keeps) {
                    kept.addAll(both);
                } else {
                    transaction.setRollbackOnly();
                }
            });
            progress.release();
        }
        return kept;
    }

    /// Writes, lets others commit a few times, and only then commits itself.
    private List<UUID> writeSlowly(UUID place, Semaphore others) {
        var kept = new ArrayList<UUID>();
        for (int i = 0; i < TRANSACTIONS / 4; i++) {
            system.transactions().executeWithoutResult(_ -> {
                kept.add(write(place));
                others.acquireUninterruptibly(4);
                kept.add(write(place));
            });
        }
        return kept;
    }

    @Test
    void offersAgainWhatAConsumerCouldNotTakeIn() {
        var place = place().id();
        var listener = new Listener(place);
        var tail = new Tail(log, List.of(), "on");
        hearAll(tail, listener);
        listener.heard.clear();
        var first = write(place);
        var second = write(place);
        var before = log.cursor(listener.name());

        listener.fails = true;
        assertThatIllegalStateException().isThrownBy(() -> tail.deliver(listener));
        assertThat(log.cursor(listener.name())).isEqualTo(before);

        listener.fails = false;
        listener.heard.clear();
        hearAll(tail, listener);
        assertThat(listener.heard).extracting(Activity::object).containsExactly(first, second);
        assertThat(tail.deliver(listener)).isZero();
    }
}
