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

    /// Whether this viewer may write here. Seeing it is the database's business.
    public boolean welcomes(Viewer viewer) {
        return viewer.signedIn() && (viewer.memberOf(id) || viewer.guides(id) || contributedBy.contains(viewer.audience()));
    }

    public boolean byInvitation() {
        return seenBy.isEmpty();
    }
}
