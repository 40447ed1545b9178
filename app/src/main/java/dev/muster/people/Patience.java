package dev.muster.people;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows down whoever tries too often, by account and by network address; an address of nobody counts like any other.
@Component
class Patience {
    private final AccountStore store;
    private final Clock clock;

    Patience(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// So many times within a while.
    ///
    /// @param sentence message key of the refusal, which names the while in minutes
    record Limit(int most, Duration within, String sentence) {}

    /// @throws Refusal where the limit has been reached
    void require(String key, Limit limit) {
        if (store.failures(key, clock.instant().minus(limit.within())) >= limit.most()) {
            throw new Refusal(Reason.TOO_MANY, limit.sentence(), limit.within().toMinutes());
        }
    }

    void note(String key) {
        store.failed(key, clock.instant());
    }

    /// Both in one, for what counts whether it succeeds or not.
    void spend(String key, Limit limit) {
        require(key, limit);
        note(key);
    }

    void forget(String key) {
        store.forgive(key);
    }
}
