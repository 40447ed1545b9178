package dev.muster.mail;

import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How letters fare, for administrators: to whom, of which kind, and why not. What they say is nobody's business.
@Service
public class Letters {
    private final LetterStore store;
    private final Clock clock;

    Letters(LetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Where a letter is.
    public enum State { WAITING, SENT, DEAD }

    /// How one letter fares.
    ///
    /// @param kind message key of what it is
    /// @param due when it is tried next, while it waits
    /// @param trouble why it was not taken at the last try; empty where it was, or has not been tried
    /// @param whole whether what it says is still there, so that it can be tried again
    public record Standing(UUID id, String kind, String to, State state, Instant posted, Instant due, int tries, String trouble, boolean whole) {

        public boolean canBeTriedAgain() {
            return state == State.DEAD && whole;
        }
    }

    /// Letters that were not taken, given up or waiting for another try; the newest first.
    ///
    /// @throws Refusal `mail.only-administrators`
    public List<Standing> troubled(int most, Viewer by) {
        MailSettings.requireAdministrator(by);
        return store.standings("state = 'dead' or state = 'waiting' and tries > 0", most);
    }

    /// Letters that were sent or wait to be, the newest first.
    ///
    /// @throws Refusal `mail.only-administrators`
    public List<Standing> latest(int most, Viewer by) {
        MailSettings.requireAdministrator(by);
        return store.standings("state = 'sent' or state = 'waiting' and tries = 0", most);
    }

    /// Has a letter that was given up tried again.
    ///
    /// @throws Refusal `mail.only-administrators`, `mail.letter.gone` where it was not given up or its words are gone
    @Transactional
    public void tryAgain(UUID id, Viewer by) {
        MailSettings.requireAdministrator(by);
        if (!store.again(id, clock.instant())) {
            throw new Refusal(Reason.GONE, "mail.letter.gone");
        }
    }
}
