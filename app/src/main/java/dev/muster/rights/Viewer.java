package dev.muster.rights;

import dev.muster.shell.Refusal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whoever is looking, or acting: known for the length of one request, and never longer.
///
/// @param person null for a visitor who has not signed in
/// @param handle the address of the profile, empty for a visitor
/// @param name what others see, empty for a visitor
public record Viewer(
        @Nullable UUID person, String handle, String name, Audience audience, Set<Grant> grants, Set<UUID> memberships, Set<String> scopes) {

    /// A role that somebody holds.
    ///
    /// @param place null when it is held for the whole organisation
    public record Grant(Role role, @Nullable UUID place) {}

    /// The viewer of the work in hand. Unbound means a visitor.
    public static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    /// The place in which the viewer looks around as a guest, for as long as an invitation is shown.
    static final ScopedValue<UUID> GUEST_OF = ScopedValue.newInstance();

    /// Anyone who has not signed in.
    public static final Viewer VISITOR = new Viewer(null, "", "", Audience.PUBLIC, Set.of(), Set.of(), Set.of());

    /// Nobody in particular of an audience: sees what all of that audience see, and does nothing. What is read as this one
    /// may be shown to each of them.
    public static Viewer anyone(Audience audience) {
        return new Viewer(null, "", "", audience, Set.of(), Set.of(), Set.of());
    }

    public static Viewer current() {
        return CURRENT.orElse(VISITOR);
    }

    /// Does something in this viewer's name.
    public <T> T call(Callable<T> work) {
        try {
            return ScopedValue.where(CURRENT, this).call(work::call);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads in this viewer's name what a member of the place would see. Whoever lets a guest in has seen an invitation
    /// to the place; nothing is changed as a guest.
    public <T> T asGuestOf(UUID place, Callable<T> reading) {
        return call(() -> ScopedValue.where(GUEST_OF, place).call(reading::call));
    }

    /// Somebody of an audience who has not signed in: what an invitation shows to newcomers.
    public static Viewer newcomer(Audience audience) {
        return new Viewer(null, "", "", audience, Set.of(), Set.of(), Set.of());
    }

    public boolean signedIn() {
        return person != null;
    }

    /// A visitor like any other, who does not look around as a guest either: what one of them sees, all do.
    public boolean isAnyVisitor() {
        return person == null && audience == Audience.PUBLIC && !GUEST_OF.isBound();
    }

    public boolean is(@Nullable UUID someone) {
        return person != null && person.equals(someone);
    }

    /// The person, where signing in is needed.
    ///
    /// @throws Refusal `shell.not-signed-in`
    public UUID self() {
        if (person == null) {
            throw new Refusal(Refusal.Reason.NOT_SIGNED_IN, "shell.not-signed-in");
        }
        return person;
    }

    /// Holds the role for the whole organisation.
    public boolean holds(Role role) {
        return grants.contains(new Grant(role, null));
    }

    public boolean holds(Role role, UUID place) {
        return holds(role) || grants.contains(new Grant(role, place));
    }

    /// The same person without a role.
    public Viewer without(Role role) {
        var fewer = grants.stream().filter(each -> each.role() != role).collect(Collectors.toUnmodifiableSet());
        return new Viewer(person, handle, name, audience, fewer, memberships, scopes);
    }

    public boolean administers() {
        return holds(Role.ADMINISTRATOR);
    }

    /// Is trusted with where the whole organisation goes: administrators, strategists and its sponsors.
    public boolean leads() {
        return administers() || holds(Role.STRATEGIST) || holds(Role.SPONSOR);
    }

    /// Whether this viewer may let newcomers become members of an audience, by invitation or by themselves. Customers and
    /// suppliers see other communities too, so who becomes one is for those who are trusted with all of them; who becomes
    /// staff, for administrators.
    public boolean letsIn(Audience audience) {
        return switch (audience) {
            case EMPLOYEE -> administers();
            case CUSTOMER, SUPPLIER -> leads();
            case PUBLIC -> true;
        };
    }

    /// Guides the place; administrators guide them all.
    public boolean guides(UUID place) {
        return administers() || holds(Role.GUIDE, place);
    }

    public boolean memberOf(UUID place) {
        return memberships.contains(place);
    }
}
