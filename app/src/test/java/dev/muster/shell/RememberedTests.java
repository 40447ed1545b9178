package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTests {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isFoundOutOnceHoweverManyAsk() {
        var value = Remembered.of(Duration.ofHours(1), asked::incrementAndGet);

        assertThat(AtOnce.all(50, _ -> value.get())).containsOnly(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void isFoundOutAgainWhenItIsOld() {
        var value = Remembered.of(Duration.ZERO, asked::incrementAndGet);

        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void keepsNobodyWaitingWhileSomebodyFindsItOutAgain() throws InterruptedException {
        var finding = new CountDownLatch(1);
        var found = new CountDownLatch(1);
        var value = Remembered.of(Duration.ZERO, () -> {
            if (asked.get() == 1) {
                finding.countDown();
                await(found);
            }
            return asked.incrementAndGet();
        });
        value.get();
        var slow = Thread.ofVirtual().start(value::get);
        finding.await();

        assertThat(value.get()).isEqualTo(1);
        found.countDown();
        slow.join();
        assertThat(asked).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
