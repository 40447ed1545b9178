package dev.muster.people;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's word that an author of imported work is them, and what came of it.
///
/// @param author the placeholder that the import made
/// @param handle the address of the placeholder's profile
/// @param name what the author is called
/// @param site where the author's work came from; null where a whole community was brought along
/// @param profile the author's own page there, where there is one
/// @param person who claims to be the author
/// @param expires when a claim that waits is over
/// @param decider who decided last; null where a dump had the proof, or nobody has decided
public record Claim(
        UUID id, UUID author, String handle, String name, @Nullable String site, @Nullable URI profile, UUID person, State state,
        Instant asked, Instant expires, @Nullable Instant decided, @Nullable UUID decider, String reason) {
    private static final int TOKEN_BYTES = 10;

    /// `ENDED` was held until an administrator found it wrong.
    public enum State { WAITING, HELD, REFUSED, WITHDRAWN, ENDED }

    public boolean waits(Instant now) {
        return state == State.WAITING && expires.isAfter(now);
    }

    /// What proves the claim, once it stands in the author's profile at the source.
    public String token() {
        return token(id);
    }

    /// It is made from the claim's id and kept nowhere. It need not be secret, only nobody's by chance: it stands in a public
    /// profile, and proves there no other claim than its own.
    public static String token(UUID claim) {
        var hash = Secrets.hash("claim " + claim);
        return "muster-" + HexFormat.of().formatHex(hash, 0, TOKEN_BYTES);
    }
}
