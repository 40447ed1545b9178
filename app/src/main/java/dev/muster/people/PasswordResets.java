package dev.muster.people;

import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/// A new password for those who lost theirs: by a link that goes to their address.
///
/// Asking writes down the wish and nothing else, and a job answers it: so it takes as long for an address that nobody
/// signs in with, and no answer tells whether an account exists.
@Service
public class PasswordResets {

    /// How long a link works.
    public static final Duration LINK = Duration.ofMinutes(30);

    private static final Patience.Limit PER_ADDRESS = new Patience.Limit(3, Duration.ofHours(1), "people.reset.too-many");
    private static final Patience.Limit PER_ORIGIN = new Patience.Limit(20, Duration.ofHours(1), "people.reset.too-many");
    private static final int BATCH = 100;
    private final ResetStore store;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Patience patience;
    private final PeopleLetters letters;
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    PasswordResets(ResetStore store, AccountStore accounts, Passwords passwords, NewPasswords newPasswords, Patience patience,
            PeopleLetters letters, SystemDatabase system, Ids ids, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.patience = patience;
        this.letters = letters;
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// Asks for a link. What comes of it is told by letter alone.
    ///
    /// @param origin network address of the device, which is throttled too
    /// @throws Refusal `people.reset.too-many`
    /// @throws dev.muster.shell.Invalid at `address`, where it is none
    public void ask(String address, String origin) {
        var normal = Addresses.normal(address);
        Addresses.require(normal);
        patience.require("reset " + normal, PER_ADDRESS);
        patience.spend("reset from " + origin, PER_ORIGIN);
        patience.note("reset " + normal);
        store.ask(ids.next(), normal, clock.instant());
    }

    /// Answers what was asked since the last time: makes links, and posts them.
    void answer() {
        for (var wish : store.waiting(BATCH)) {
            system.transactions().executeWithoutResult(_ -> answer(wish));
        }
    }

    private void answer(ResetStore.Wish wish) {
        var account = accounts.account(wish.address());
        if (account.isEmpty()) {
            store.drop(wish.id());
            return;
        }
        var secret = SignIn.secret();
        var expires = clock.instant().plus(LINK);
        if (store.ready(wish.id(), account.get().person(), Secrets.hash(secret), expires)) {
            letters.postUntil(expires, "people.letter.reset", "reset " + wish.id(), wish.address(),
                    letters.organisation(), wish.address(), letters.link("/reset-password?token=" + secret), LINK.toMinutes());
        }
    }

    /// Whether a link still works.
    public boolean works(String secret) {
        return store.find(Secrets.hash(secret), clock.instant()).isPresent();
    }

    /// Sets a new password by the secret from a link: once, and for all devices, which are signed out. The owner is told.
    ///
    /// @throws Refusal `people.reset.over` where the link was used, has run out, or never was
    /// @throws dev.muster.shell.Invalid at `password`, where it will not do; the link works on
    public void use(String secret, String password) {
        var hash = Secrets.hash(secret);
        var account = store.find(hash, clock.instant()).orElseThrow(PasswordResets::over);
        var kept = passwords.hash(password, account.address());
        system.transactions().executeWithoutResult(_ -> {
            if (!store.use(hash, clock.instant())) {
                throw over();
            }
            newPasswords.set(account.person(), account.address(), kept);
        });
        patience.forget("account " + account.address());
    }

    private static Refusal over() {
        return new Refusal(Reason.GONE, "people.reset.over");
    }
}
