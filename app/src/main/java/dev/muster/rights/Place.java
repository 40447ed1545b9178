package dev.muster.rights;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A community, or the whole organisation, as far as rights are concerned.
///
/// @param seenBy audiences that see it; none means by invitation
/// @param contributedBy audiences that may contribute without being members
public record Place(
        UUID id, String handle, String title, Set<Audience> seenBy, Set<Audience> contributedBy, @Nullable Instant closed) {

    /// The whole organisation, for what concerns everybody whatever communities there are.
    public static final UUID ORGANISATION = UUID.fromString("00000000-0000-8000-8000-000000000001");

    public boolean isOrganisation() {
        return id.equals(ORGANISATION);
    }

    /// The address of a community for programs; nothing for the whole organisation.
    public @Nullable String community() {
        return isOrganisation() ? null : handle;
    }

    /// Where it is looked at: a community has a page of its own, of the whole organisation there are its pages.
    public String address() {
        return address(community());
    }

    /// The same by the address of a community, or nothing for the whole organisation.
    public static String address(@Nullable String community) {
        return community == null ? "/pages" : "/communities/" + community;
    }

    /// Whether this viewer may write here. Seeing it is the database's business.
    public boolean welcomes(Viewer viewer) {
        return viewer.signedIn() && (viewer.memberOf(id) || viewer.guides(id) || contributedBy.contains(viewer.audience()));
    }

    public boolean byInvitation() {
        return seenBy.isEmpty();
    }
}
