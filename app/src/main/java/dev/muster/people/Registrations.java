package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// People make accounts for themselves, where a community's charter allows it: with an address that they prove to be theirs.
///
/// Asking writes down the wish and nothing else, and a job answers it by letter: to the owner of an address that is taken
/// another one. So nobody learns here who has an account. The password is typed once more with the link from the letter:
/// whoever registers somebody else's address gets no account that its owner confirmed without looking.
@Service
public class Registrations {

    /// How long a link works.
    public static final Duration LINK = Duration.ofHours(24);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 2_000;
    private static final int BATCH = 100;
    private static final Patience.Limit PER_ADDRESS = new Patience.Limit(3, Duration.ofHours(1), "people.registration.too-many");
    private static final Patience.Limit PER_ORIGIN = new Patience.Limit(20, Duration.ofHours(1), "people.registration.too-many");
    private static final Patience.Limit PER_LINK = new Patience.Limit(10, Duration.ofMinutes(15), "people.sign-in.too-many");
    private final RegistrationStore store;
    private final InvitationStore invitations;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Patience patience;
    private final Members members;
    private final NewAccounts newAccounts;
    private final PeopleLetters letters;
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    Registrations(RegistrationStore store, InvitationStore invitations, AccountStore accounts, Passwords passwords, Patience patience,
            Members members, NewAccounts newAccounts, PeopleLetters letters, SystemDatabase system, Ids ids, Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.patience = patience;
        this.members = members;
        this.newAccounts = newAccounts;
        this.letters = letters;
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// Somebody who would like an account.
    ///
    /// @param audience what they take part as; null where they have not said
    /// @param back path of ours to go to afterwards
    public record Wish(String name, String address, String password, @Nullable Audience audience, String back) {}

    /// An account about to be.
    public record Pending(String name, String address, String back) {}

    /// Asks for an account, and for belonging to a place with it. What comes of it is told by letter alone.
    ///
    /// @param allowed what people may register themselves as there
    /// @param origin network address of the device, which is throttled too
    /// @throws Invalid at `name`, `address`, `password` or `audience`
    /// @throws Refusal `people.registration.too-many`
    public void ask(Wish wish, Place place, Set<Audience> allowed, String origin) {
        ask(wish, allowed, place.id(), null, origin);
    }

    /// The same by an invitation for several people, which is used when the address is confirmed.
    void askInvited(Wish wish, Invitation invitation, String origin) {
        ask(wish, Set.of(Objects.requireNonNull(invitation.newcomers())), invitation.place(), invitation.id(), origin);
    }

    private void ask(Wish wish, Set<Audience> allowed, @Nullable UUID place, @Nullable UUID invitation, String origin) {
        var address = Addresses.normal(wish.address());
        var audience = wish.audience();
        new Invalid.Check()
                .text(wish.name(), "name", LONGEST_NAME)
                .that(Addresses.plausible(address), "address", "people.address.odd")
                .that(audience != null && allowed.contains(audience), "audience", "people.registration.audience")
                .orThrow();
        patience.require("register " + address, PER_ADDRESS);
        patience.spend("register from " + origin, PER_ORIGIN);
        var hash = passwords.hash(wish.password(), address);
        patience.note("register " + address);
        var back = wish.back().length() <= LONGEST_PATH ? wish.back() : "/";
        store.ask(new RegistrationStore.Row(ids.next(), address, wish.name().strip(), hash, Objects.requireNonNull(audience), place, invitation, back), clock.instant());
    }

    /// Answers what was asked since the last time.
    void answer() {
        for (var row : store.waiting(BATCH)) {
            system.transactions().executeWithoutResult(_ -> answer(row));
        }
    }

    private void answer(RegistrationStore.Row row) {
        if (accounts.isTaken(row.address())) {
            store.drop(row.id());
            letters.post("people.letter.registered-before", "registration " + row.id(), row.address(), letters.organisation(), row.address(), letters.link("/forgotten-password"));
            return;
        }
        var secret = SignIn.secret();
        var expires = clock.instant().plus(LINK);
        if (store.ready(row.id(), Secrets.hash(secret), expires)) {
            letters.postUntil(expires, "people.letter.registration", "registration " + row.id(), row.address(),
                    letters.organisation(), row.name(), letters.link("/register?token=" + secret), LINK.toHours());
        }
    }

    /// What a link from a letter is for; empty where it was used, has run out, or never was.
    public Optional<Pending> pending(String secret) {
        return store.find(Secrets.hash(secret), clock.instant()).map(row -> new Pending(row.name(), row.address(), row.back()));
    }

    /// Makes the account: its owner has the link from the letter, and knows the password that was chosen.
    ///
    /// @return the person's id
    /// @throws Refusal `people.registration.over` where the link was used, has run out, or never was;
    ///     `people.registration.wrong` for another password, `people.sign-in.too-many`;
    ///     `people.invitation.confirmed-too-late` where the invitation does not work any more,
    ///     `people.registration.taken` where the address has got an account in the meantime
    public UUID confirm(String secret, String password) {
        var hash = Secrets.hash(secret);
        var row = store.find(hash, clock.instant()).orElseThrow(Registrations::over);
        var key = "registration " + row.id();
        patience.require(key, PER_LINK);
        if (!passwords.matches(password, row.password())) {
            patience.note(key);
            throw new Refusal(Reason.NOT_ALLOWED, "people.registration.wrong");
        }
        return system.together(() -> make(row));
    }

    private UUID make(RegistrationStore.Row row) {
        if (!store.use(row.id(), clock.instant())) {
            throw over();
        }
        if (accounts.isTaken(row.address())) {
            throw new Refusal(Reason.CONFLICT, "people.registration.taken", row.address());
        }
        var person = newAccounts.open(row.name(), row.audience(), row.address(), row.password(), null);
        join(row, person);
        return person;
    }

    private void join(RegistrationStore.Row row, UUID person) {
        var place = row.place();
        var invitation = row.invitation();
        if (invitation == null) {
            members.enrol(Objects.requireNonNull(place), person);
            return;
        }
        if (!invitations.use(invitation, clock.instant())) {
            throw new Refusal(Reason.CONFLICT, "people.invitation.confirmed-too-late");
        }
        if (place != null) {
            members.welcome(place, person, invitation);
        }
    }

    /// Forgets who has not confirmed yet, where a place no longer lets such people register.
    public void narrow(UUID place, Set<Audience> allowed) {
        store.narrow(place, Audience.mask(allowed));
    }

    private static Refusal over() {
        return new Refusal(Reason.GONE, "people.registration.over");
    }
}
