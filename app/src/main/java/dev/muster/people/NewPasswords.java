package dev.muster.people;

import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letter;
import dev.muster.mail.Outbox;
import dev.muster.shell.Ids;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What goes with every new password: all devices are signed out, no link for another one works on, and the owner is told.
@Component
class NewPasswords {
    private final AccountStore accounts;
    private final ResetStore resets;
    private final Outbox outbox;
    private final BaseAddress base;
    private final Installation installation;
    private final SystemDatabase system;
    private final Words words;
    private final Ids ids;
    private final Clock clock;

    NewPasswords(AccountStore accounts, ResetStore resets, Outbox outbox, BaseAddress base, Installation installation, SystemDatabase system,
            Words words, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.outbox = outbox;
        this.base = base;
        this.installation = installation;
        this.system = system;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param hash as it is kept
    void set(UUID person, String address, String hash) {
        system.transactions().executeWithoutResult(_ -> {
            accounts.password(person, hash, clock.instant());
            resets.dropAll(person);
            outbox.post(Letter.of(words, "people.letter.password", "password " + ids.next(), address,
                    installation.organisation().orElse(""), address, base.of("/forgotten-password")));
        });
    }
}
