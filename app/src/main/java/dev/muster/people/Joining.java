package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Coming by an invitation: what it leads to, and accepting it.
///
/// A place exists for whoever shows the secret of an invitation to it that works; one that was used up, taken back or has
/// run out tells no more than that.
@Service
public class Joining {
    private static final int LONGEST_NAME = 200;
    private static final Patience.Limit GUESSES = new Patience.Limit(20, Duration.ofMinutes(15), "people.invitation.guesses");
    private final InvitationStore store;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Registrations registrations;
    private final Patience patience;
    private final Places places;
    private final Members members;
    private final SystemDatabase system;
    private final Words words;
    private final NewAccounts newAccounts;
    private final Clock clock;

    Joining(InvitationStore store, AccountStore accounts, Passwords passwords, Registrations registrations, Patience patience, Places places, Members members,
            SystemDatabase system, Words words, NewAccounts newAccounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.registrations = registrations;
        this.patience = patience;
        this.places = places;
        this.members = members;
        this.system = system;
        this.words = words;
        this.newAccounts = newAccounts;
        this.clock = clock;
    }

    /// An invitation that works, as whoever shows its secret sees it.
    ///
    /// @param place where it leads; null for the organisation
    /// @param host who made it
    /// @param known whether somebody signs in with the address that the letter went to
    public record Shown(Invitation invitation, @Nullable Place place, String host, boolean known) {

        /// Whether the letter proves the address, so that no other letter has to.
        public boolean personal() {
            return invitation.address() != null;
        }

        /// Whether people without an account may come.
        public boolean takesNewcomers() {
            return invitation.newcomers() != null && !known;
        }

        /// Reads as whoever accepts it would, once they have.
        public <T> T peek(Viewer viewer, Callable<T> reading) {
            var where = invitation.place();
            var guest = viewer.signedIn() ? viewer : Viewer.newcomer(Objects.requireNonNullElse(invitation.newcomers(), Audience.PUBLIC));
            return where == null ? guest.call(reading) : guest.asGuestOf(where, reading);
        }
    }

    /// Somebody who has no account yet.
    ///
    /// @param address theirs, where a link is for several; a letter's is known
    public record Newcomer(String name, String address, String password) {}

    /// What came of a newcomer's yes.
    ///
    /// @param address to sign in with; null where a letter went out first, to confirm it
    /// @param place where they belong now
    public record Entered(@Nullable String address, @Nullable Place place) {}

    /// The invitation that a secret stands for.
    ///
    /// @param origin network address of the device, which is slowed down where it guesses
    /// @throws Refusal `people.invitation.unknown`, `people.invitation.revoked`, `people.invitation.used`,
    ///     `people.invitation.over`, `people.invitation.guesses`
    public Shown shown(String secret, String origin, Viewer viewer) {
        var guesser = "invitation from " + origin;
        patience.require(guesser, GUESSES);
        var found = store.shown(Secrets.hash(secret)).orElseThrow(() -> unknown(guesser, secret));
        var invitation = found.invitation();
        requireOpen(found);
        var shown = new Shown(invitation, null, found.host(), invitation.address() != null && accounts.isTaken(invitation.address()));
        var where = invitation.place();
        if (where == null) {
            return shown;
        }
        var place = shown.peek(viewer, () -> places.find(where)).orElseThrow(Joining::gone);
        return new Shown(invitation, place, shown.host(), shown.known());
    }

    /// Somebody who shows no secret has lost a cookie and guesses nothing.
    private Refusal unknown(String guesser, String secret) {
        if (!secret.isEmpty()) {
            patience.note(guesser);
        }
        return new Refusal(Reason.GONE, "people.invitation.unknown");
    }

    private void requireOpen(InvitationStore.Found found) {
        var invitation = found.invitation();
        if (found.revoked()) {
            throw new Refusal(Reason.GONE, "people.invitation.revoked");
        }
        if (invitation.used() >= invitation.most()) {
            throw used(invitation);
        }
        if (!invitation.expires().isAfter(clock.instant())) {
            throw new Refusal(Reason.GONE, "people.invitation.over");
        }
    }

    private static Refusal used(Invitation invitation) {
        return new Refusal(Reason.GONE, invitation.most() == 1 ? "people.invitation.used.once" : "people.invitation.used");
    }

    private static Refusal gone() {
        return new Refusal(Reason.GONE, "people.invitation.over");
    }

    /// Joins as somebody who is signed in. A member stays one, and the invitation is not used for that.
    ///
    /// @return where they belong now
    /// @throws Refusal as {@link #shown} does; `people.invitation.not-for` where the place is for other people,
    ///     `people.invitation.account-there` where it leads to the organisation alone, `rights.place.closed`
    public Place accept(String secret, String origin, Viewer viewer) {
        var me = viewer.self();
        var shown = shown(secret, origin, viewer);
        var place = shown.place();
        if (place == null) {
            throw new Refusal(Reason.CONFLICT, "people.invitation.account-there");
        }
        requireOpen(place);
        if (!place.byInvitation() && !place.seenBy().contains(viewer.audience())) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.invitation.not-for", place.title(), words.say("rights.audience." + viewer.audience()));
        }
        system.transactions().executeWithoutResult(_ -> {
            if (members.welcome(place.id(), me, shown.invitation().id())) {
                use(shown.invitation());
            }
        });
        return place;
    }

    private static void requireOpen(@Nullable Place place) {
        if (place != null && place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }

    /// Makes an account for a newcomer, who joins with it. By a letter's link it is there at once; by a link for several
    /// people the address is confirmed by letter first.
    ///
    /// @throws Refusal as {@link #shown} does; `people.invitation.no-newcomers`, `people.invitation.sign-in`, `rights.place.closed`
    /// @throws Invalid at `name`, `address` or `password`
    public Entered enter(String secret, Newcomer newcomer, String origin) {
        var shown = shown(secret, origin, Viewer.VISITOR);
        var invitation = shown.invitation();
        requireOpen(shown.place());
        if (shown.known()) {
            throw new Refusal(Reason.CONFLICT, "people.invitation.sign-in", Objects.requireNonNull(invitation.address()));
        }
        if (invitation.newcomers() == null) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.invitation.no-newcomers");
        }
        if (!shown.personal()) {
            var back = shown.place() == null ? "/" : "/communities/" + shown.place().handle();
            registrations.askInvited(new Registrations.Wish(newcomer.name(), newcomer.address(), newcomer.password(), invitation.newcomers(), back), invitation, origin);
            return new Entered(null, shown.place());
        }
        var address = Objects.requireNonNull(invitation.address());
        new Invalid.Check().text(newcomer.name(), "name", LONGEST_NAME).orThrow();
        var hash = passwords.hash(newcomer.password(), address);
        system.transactions().executeWithoutResult(_ -> make(newcomer.name().strip(), address, hash, invitation));
        return new Entered(address, shown.place());
    }

    private void make(String name, String address, String hash, Invitation invitation) {
        var person = newAccounts.open(name, Objects.requireNonNull(invitation.newcomers()), address, hash, invitation.id());
        use(invitation);
        var place = invitation.place();
        if (place != null) {
            members.welcome(place, person, invitation.id());
        }
    }

    private void use(Invitation invitation) {
        if (!store.use(invitation.id(), clock.instant())) {
            throw used(invitation);
        }
    }
}
