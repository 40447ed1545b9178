package dev.muster.people;

import dev.muster.people.spi.FirstQuestion;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Signing in with a password, and knowing again whoever did.
///
/// A session's secret is a random token in a cookie; only its hash is kept. No answer tells whether an account exists.
@Service
public class SignIn {

    /// How long a session lasts without being used.
    public static final Duration SESSION = Duration.ofDays(60);

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Patience.Limit PER_ACCOUNT = new Patience.Limit(10, WINDOW, "people.sign-in.too-many");
    private static final Patience.Limit PER_ORIGIN = new Patience.Limit(50, WINDOW, "people.sign-in.too-many");
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom SECRETS = new SecureRandom();
    private final AccountStore store;
    private final Entrance entrance;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Patience patience;
    private final Ids ids;
    private final Clock clock;

    SignIn(AccountStore store, Entrance entrance, Passwords passwords, NewPasswords newPasswords, Patience patience, Ids ids, Clock clock) {
        this.store = store;
        this.entrance = entrance;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
    }

    /// Begins a session.
    ///
    /// @param origin network address of the device, which is throttled too
    /// @param agent what the device calls itself, so that people tell their sessions apart
    /// @return the secret for the cookie
    /// @throws Refusal `people.sign-in.wrong`, the same for an unknown account and a wrong password; `people.sign-in.too-many`
    public String begin(String address, String password, String origin, String agent) {
        var account = "account " + Addresses.normal(address);
        patience.require(account, PER_ACCOUNT);
        patience.require("origin " + origin, PER_ORIGIN);
        var known = store.account(Addresses.normal(address));
        if (!passwords.matches(password, known.map(AccountStore.Account::password).orElse(null))) {
            patience.note(account);
            patience.note("origin " + origin);
            throw new Refusal(Reason.NOT_SIGNED_IN, "people.sign-in.wrong");
        }
        patience.forget(account);
        return begin(known.orElseThrow().person(), agent);
    }

    /// Begins the session of somebody who has just shown by other means who they are.
    String welcome(Viewer viewer, String agent) {
        return begin(viewer.self(), agent);
    }

    private String begin(UUID person, String agent) {
        var secret = secret();
        store.begin(Secrets.hash(secret), ids.next(), person, clock.instant(), SESSION, shortened(agent));
        return secret;
    }

    /// Who a session's secret stands for; empty where it has run out or never was.
    public Optional<Viewer> resume(String secret) {
        var now = clock.instant();
        var known = store.session(Secrets.hash(secret), now);
        known.ifPresent(each -> note(each, now));
        return known.map(AccountStore.Known::viewer);
    }

    /// The same, with the answers to what they ask first.
    public Optional<Entered> resume(String secret, List<FirstQuestion> questions) {
        var now = clock.instant();
        var entered = entrance.enter(Secrets.hash(secret), now, questions);
        entered.ifPresent(each -> note(each.known(), now));
        return entered.map(each -> new Entered(each.known().viewer(), each.answer()));
    }

    /// Somebody who is known again, and what they were told.
    public record Entered(Viewer viewer, FirstQuestion.Answer answer) {}

    private void note(AccountStore.Known known, Instant now) {
        if (known.seen() == null || known.seen().plus(NOTED_EVERY).isBefore(now)) {
            store.seen(known.credential(), now, SESSION);
        }
    }

    /// A session, to ask later whether it has ended meanwhile.
    public Pass pass(String secret) {
        var hash = Secrets.hash(secret);
        return new Pass(() -> store.session(hash, clock.instant()).map(AccountStore.Known::viewer));
    }

    /// The same of an API token.
    public Pass passOfToken(String secret) {
        var hash = Secrets.hash(secret);
        return new Pass(() -> store.token(hash, clock.instant()).map(AccountStore.Known::viewer).map(SignIn::withinScopes));
    }

    /// Which session a secret stands for, so that people know the device that they hold.
    public Optional<UUID> session(String secret) {
        return store.session(Secrets.hash(secret), clock.instant()).map(AccountStore.Known::credential);
    }

    /// Changes one's own password, which takes the present one, and ends all sessions.
    ///
    /// @throws Invalid at `password`, where the new one will not do
    /// @throws Refusal `people.password.wrong`, `people.sign-in.too-many`
    public void changePassword(String present, String wanted, Viewer viewer) {
        var address = prove(present, viewer);
        newPasswords.set(viewer.self(), address, passwords.hash(wanted, address));
    }

    /// Asks for the password once more, before something that cannot be undone.
    ///
    /// @return the address that the person signs in with
    /// @throws Refusal `people.password.wrong`, `people.sign-in.too-many`
    String prove(String present, Viewer viewer) {
        var address = store.address(viewer.self()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var account = "account " + address;
        patience.require(account, PER_ACCOUNT);
        if (!passwords.matches(present, store.account(address).map(AccountStore.Account::password).orElse(null))) {
            patience.note(account);
            throw new Refusal(Reason.NOT_ALLOWED, "people.password.wrong");
        }
        return address;
    }

    /// Who a personal API token stands for. One that may not administer makes nobody an administrator.
    public Optional<Viewer> token(String secret) {
        return owner(secret).map(SignIn::withinScopes);
    }

    /// Whose token it is, whatever it may be used for.
    public Optional<Viewer> owner(String secret) {
        var now = clock.instant();
        var known = store.token(Secrets.hash(secret), now);
        known.filter(each -> each.seen() == null || each.seen().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(each -> store.used(each.credential(), now));
        return known.map(AccountStore.Known::viewer);
    }

    private static Viewer withinScopes(Viewer viewer) {
        return viewer.scopes().contains(Scope.ADMINISTER.word()) ? viewer : viewer.without(Role.ADMINISTRATOR);
    }

    /// A person as a viewer, for work that the command line does in somebody's name.
    public Optional<Viewer> viewer(UUID person) {
        return store.viewer(person);
    }

    public void end(String secret) {
        store.end(Secrets.hash(secret));
    }

    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        SECRETS.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String shortened(String agent) {
        return agent.length() <= 200 ? agent : agent.substring(0, 200);
    }
}
