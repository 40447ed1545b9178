package dev.muster.communities;

import dev.muster.purposes.Purpose;
import dev.muster.rights.Audience;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A community about to be opened. Whatever is missing is said at once.
///
/// @param id null for a new one; a retry of the same request names the same id
/// @param handle the end of its address; communities that staff cannot all see get a random ending
/// @param seenBy the audiences that see it; none means by invitation, null that nobody has said
/// @param contributedBy those of them that may write without joining; null means all of them
/// @param owner the sponsor who answers for it
/// @param rules what its charter says besides
/// @param archetype the kind of community whose launch plan it begins with, or null
public record Opening(
        @Nullable UUID id, @Nullable String handle, @Nullable String title, @Nullable Purpose purpose,
        @Nullable Set<Audience> seenBy, @Nullable Set<Audience> contributedBy,
        @Nullable UUID owner, List<UUID> guides, Rules rules, @Nullable Archetype archetype) {

    public Opening(
            @Nullable UUID id, @Nullable String handle, @Nullable String title, @Nullable Purpose purpose, @Nullable Set<Audience> seenBy,
            @Nullable Set<Audience> contributedBy, @Nullable UUID owner, List<UUID> guides, Rules rules) {
        this(id, handle, title, purpose, seenBy, contributedBy, owner, guides, rules, null);
    }
}
