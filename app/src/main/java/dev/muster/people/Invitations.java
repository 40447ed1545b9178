package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Inviting people: to a place, which its guides and sponsors, strategists and administrators do; to the organisation, which
/// administrators do. Where a place is null, the organisation is meant. What newcomers become is {@link Viewer#letsIn}.
///
/// What comes of an invitation is {@link Joining}.
@Service
public class Invitations {
    public static final int USUAL_USES = 25;
    public static final int MOST_USES = 1_000;
    public static final int USUAL_DAYS = 14;
    public static final int MOST_DAYS = 90;
    /// Addresses that one request may name.
    public static final int MOST_ADDRESSES = 200;
    private static final int MOST_LETTERS_A_DAY = 500;
    private static final int MOST_LISTED = 500;
    private final InvitationStore store;
    private final PeopleLetters letters;
    private final Ids ids;
    private final Clock clock;

    Invitations(InvitationStore store, PeopleLetters letters, Ids ids, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
    }

    /// What to make.
    ///
    /// @param newcomers what people without an account become; null where only those who have one may come
    /// @param uses how often a link works; null for as often as usual
    /// @param days for how long it works; null for as long as usual
    /// @param key makes a retry find what the first try made; null for something new
    public record Wish(@Nullable Place place, @Nullable Audience newcomers, @Nullable Integer uses, @Nullable Integer days, @Nullable String key) {}

    /// A link just made. The secret in it is shown this once, and kept nowhere.
    ///
    /// @param address to hand on
    public record Made(Invitation invitation, String address) {}

    /// Whether somebody may invite.
    public static boolean invites(@Nullable Place place, Viewer viewer) {
        return place == null ? viewer.administers()
                : viewer.guides(place.id()) || viewer.holds(Role.SPONSOR, place.id()) || viewer.holds(Role.STRATEGIST);
    }

    /// What newcomers may become by somebody's invitation: an audience that sees the place, and that the inviter may let in.
    public static Set<Audience> newcomers(@Nullable Place place, Viewer by) {
        var allowed = EnumSet.allOf(Audience.class);
        if (place != null && !place.byInvitation()) {
            allowed.retainAll(place.seenBy());
        }
        allowed.removeIf(each -> !by.letsIn(each));
        return allowed;
    }

    /// Makes a link for several people.
    ///
    /// @throws Refusal `people.invitation.only-guides`, `people.only-administrators`, `rights.place.closed`,
    ///     `people.invitation.made-before` where a retry finds the link whose secret was shown
    /// @throws Invalid at `audience`, `uses` or `days`
    @Transactional
    public Made link(Wish wish, Viewer by) {
        require(wish.place(), by);
        check(wish, by).orThrow();
        var invitation = invitation(wish, null, wish.uses() == null ? USUAL_USES : wish.uses(), by);
        var secret = SignIn.secret();
        if (!store.insert(invitation, Secrets.hash(secret))) {
            throw new Refusal(Reason.CONFLICT, "people.invitation.made-before");
        }
        return new Made(invitation, address(secret));
    }

    /// Sends each address a letter with a link that works once. Where one address will not do, none is sent. Nobody learns
    /// here whether an address has an account.
    ///
    /// @return how many letters were posted
    /// @throws Refusal as for {@link #link}, and `people.invitation.too-many`
    /// @throws Invalid at `audience`, `days` or `addresses`
    @Transactional
    public int write(Wish wish, List<String> addresses, Viewer by) {
        return send(wish, addresses, by).size();
    }

    /// The same, and tells which invitations went out: those that a retry finds did not.
    ///
    /// @throws Refusal as {@link #write}
    /// @throws Invalid as {@link #write}
    @Transactional
    public List<Invitation> send(Wish wish, List<String> addresses, Viewer by) {
        require(wish.place(), by);
        var lines = addresses.stream().map(Addresses::normal).filter(each -> !each.isEmpty()).distinct().toList();
        var odd = lines.stream().filter(each -> !Addresses.plausible(each)).map(Invitations::shortened).toList();
        check(wish, by)
                .that(!lines.isEmpty(), "addresses", "people.invitation.addresses.none")
                .that(lines.size() <= MOST_ADDRESSES, "addresses", "people.invitation.addresses.many", MOST_ADDRESSES)
                .that(odd.isEmpty(), "addresses", "people.invitation.addresses.odd", String.join(", ", odd.stream().limit(10).toList()), odd.size())
                .orThrow();
        if (store.letters(by.self(), clock.instant().minus(Duration.ofDays(1))) + lines.size() > MOST_LETTERS_A_DAY) {
            throw new Refusal(Reason.TOO_MANY, "people.invitation.too-many", MOST_LETTERS_A_DAY);
        }
        return lines.stream().map(each -> invitation(wish, each, 1, by)).filter(each -> post(each, wish.place(), by)).toList();
    }

    private boolean post(Invitation invitation, @Nullable Place place, Viewer by) {
        var secret = SignIn.secret();
        if (!store.insert(invitation, Secrets.hash(secret))) {
            return false;
        }
        store.revokeEarlier(invitation);
        var where = place == null ? letters.organisation() : place.title();
        letters.postUntil(invitation.expires(), "people.letter.invitation", "invitation " + invitation.id(), Objects.requireNonNull(invitation.address()),
                by.name(), where, address(secret), Duration.between(invitation.made(), invitation.expires()).toDays(), letters.organisation());
        return true;
    }

    private String address(String secret) {
        return letters.link("/invitation?token=" + secret);
    }

    private Invitation invitation(Wish wish, @Nullable String address, int most, Viewer by) {
        var now = clock.instant();
        var id = wish.key() == null ? ids.next() : Ids.named(String.join(" ", "invitation", by.self().toString(), wish.key(), address == null ? "" : address));
        var place = wish.place();
        return new Invitation(id, place == null ? null : place.id(), wish.newcomers(), address, most, 0, by.self(), now, now.plus(length(wish)));
    }

    private static Duration length(Wish wish) {
        return Duration.ofDays(wish.days() == null ? USUAL_DAYS : wish.days());
    }

    private static Invalid.Check check(Wish wish, Viewer by) {
        var uses = wish.uses();
        var days = wish.days();
        return new Invalid.Check()
                .that(wish.place() != null || wish.newcomers() != null, "audience", "shell.field.missing")
                .that(wish.newcomers() == null || newcomers(wish.place(), by).contains(wish.newcomers()), "audience", oddAudience(wish.newcomers(), by))
                .that(uses == null || uses >= 1 && uses <= MOST_USES, "uses", "people.invitation.uses.odd", MOST_USES)
                .that(days == null || days >= 1 && days <= MOST_DAYS, "days", "people.invitation.days.odd", MOST_DAYS);
    }

    private static String oddAudience(@Nullable Audience wanted, Viewer by) {
        return wanted == null || by.letsIn(wanted) ? "people.invitation.audience.wider"
                : wanted == Audience.EMPLOYEE ? "people.invitation.audience.staff" : "people.invitation.audience.leaders";
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /// The invitations that still work, the newest first.
    ///
    /// @throws Refusal `people.invitation.only-guides`, `people.only-administrators`
    public List<Invitation> open(@Nullable Place place, Viewer by) {
        requireInviter(place, by);
        return store.open(place == null ? null : place.id(), clock.instant(), MOST_LISTED);
    }

    /// Takes an invitation back. Who came by it stays.
    ///
    /// @throws Refusal `shell.gone` where there is none that the viewer may take back
    @Transactional
    public Invitation revoke(UUID id, Viewer by) {
        by.self();
        var invitation = store.find(id).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        store.revoke(id, clock.instant());
        return invitation;
    }

    private static void require(@Nullable Place place, Viewer by) {
        requireInviter(place, by);
        if (place != null && place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }

    private static void requireInviter(@Nullable Place place, Viewer by) {
        by.self();
        if (!invites(place, by)) {
            throw place == null ? new Refusal(Reason.NOT_ALLOWED, "people.only-administrators")
                    : new Refusal(Reason.NOT_ALLOWED, "people.invitation.only-guides", place.title());
        }
    }

    /// Several addresses, one to a line or apart by commas.
    public static List<String> lines(String text) {
        return Stream.of(text.split("[\\r\\n,;]+")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
