package dev.muster.people;

import dev.muster.shell.Ids;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What goes with every new password: all devices are signed out, no link for another one works on, and the owner is told.
@Component
class NewPasswords {
    private final AccountStore accounts;
    private final ResetStore resets;
    private final PeopleLetters letters;
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    NewPasswords(AccountStore accounts, ResetStore resets, PeopleLetters letters, SystemDatabase system, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.letters = letters;
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param hash as it is kept
    void set(UUID person, String address, String hash) {
        system.transactions().executeWithoutResult(_ -> {
            accounts.password(person, hash, clock.instant());
            resets.dropAll(person);
            letters.post("people.letter.password", "password " + ids.next(), address, letters.organisation(), address, letters.link("/forgotten-password"));
        });
    }
}
