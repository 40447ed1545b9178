package dev.muster.people;

import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letter;
import dev.muster.mail.Outbox;
import dev.muster.shell.Words;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Posts the letters of this module in the transaction in hand: their words stand in its bundle, and their links lead to
/// the address that was set for this Muster.
@Component
class PeopleLetters {
    private final Outbox outbox;
    private final BaseAddress base;
    private final Installation installation;
    private final Words words;

    PeopleLetters(Outbox outbox, BaseAddress base, Installation installation, Words words) {
        this.outbox = outbox;
        this.base = base;
        this.installation = installation;
        this.words = words;
    }

    /// The organisation's name, as letters call it.
    String organisation() {
        return installation.organisation().orElse("");
    }

    String link(String path) {
        return base.of(path);
    }

    /// @param kind such as `people.letter.reset`
    /// @param key of two letters with the same key one is sent
    void post(String kind, String key, String to, Object... details) {
        outbox.post(Letter.of(words, kind, key, to, details));
    }

    /// The same for one that is no longer worth sending after a moment.
    void postUntil(Instant end, String kind, String key, String to, Object... details) {
        outbox.post(Letter.of(words, kind, key, to, details).until(end));
    }
}
