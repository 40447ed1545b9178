package dev.muster.mail;

import java.time.Clock;
import org.springframework.stereotype.Service;

/// Where letters wait until they are sent, which a job does: never the request that posts one.
@Service
public class Outbox {
    private final LetterStore store;
    private final Clock clock;

    Outbox(LetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Posts a letter in the transaction in hand, the application's or the system's: it goes out if and only if what it
    /// tells of was committed. One with the key of an earlier one is not posted again.
    public void post(Letter letter) {
        store.post(letter, clock.instant());
    }

    /// Takes back what has not gone out to an address: the system's work, in the transaction in hand.
    public void withdraw(String address) {
        store.withdraw(address);
    }
}
