package dev.muster.mail;

import dev.muster.mail.LetterStore.Due;
import dev.muster.shell.Words;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends the letters whose time has come. One that fails is tried again with growing patience, and at last given up.
///
/// A crash between the server's yes and our note of it sends a letter twice, under the same Message-ID.
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 50;
    private static final int MOST_TRIES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);
    private final LetterStore store;
    private final Carriers carriers;
    private final Words words;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    Delivery(LetterStore store, Carriers carriers, Words words, Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.words = words;
        this.clock = clock;
    }

    /// Sends what is due, until nothing is or the server is in trouble.
    void deliver() {
        turn.lock();
        try {
            while (round()) {
                LOG.debug("More letters are due");
            }
        } finally {
            turn.unlock();
        }
    }

    /// Whether there may be more.
    private boolean round() {
        var due = store.due(clock.instant(), BATCH);
        if (due.isEmpty()) {
            return false;
        }
        try (var carrier = carriers.present()) {
            for (var letter : due) {
                if (!send(letter, carrier)) {
                    return false;
                }
            }
        }
        return due.size() == BATCH;
    }

    /// Whether the next letter is worth trying: not where the trouble is the server's.
    private boolean send(Due letter, Carrier carrier) {
        var now = clock.instant();
        if (letter.until() != null && !letter.until().isAfter(now)) {
            store.dead(letter.id(), words.say("mail.trouble.too-late"), now);
            return true;
        }
        try {
            carrier.carry(letter);
            store.sent(letter.id(), now);
            return true;
        } catch (MessagingException e) {
            return failed(letter, Trouble.of(e), now);
        }
    }

    private boolean failed(Due letter, Trouble trouble, Instant now) {
        var sentence = trouble.in(words);
        boolean over = trouble.forGood() || letter.tries() + 1 >= MOST_TRIES;
        if (over) {
            store.dead(letter.id(), sentence, now);
        } else {
            store.later(letter.id(), sentence, now.plus(patience(letter.tries())));
        }
        LOG.warn("Letter {} was not sent{}: {}", letter.id(), over ? " and is given up" : "", trouble.key());
        return !trouble.ofServer();
    }

    private static Duration patience(int failuresBefore) {
        var wait = PATIENCE.multipliedBy(1L << Math.min(failuresBefore, 20));
        return wait.compareTo(LONGEST_PATIENCE) < 0 ? wait : LONGEST_PATIENCE;
    }

    void tidy() {
        store.tidy(clock.instant(), KEPT);
    }
}
