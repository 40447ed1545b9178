package dev.muster.people.api;

import dev.muster.people.Claim;
import dev.muster.people.Named;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim, as whoever made it and administrators see it.
///
/// @param author the imported author
/// @param site where the author's work came from; missing where a whole community was brought along
/// @param profile the author's own page there
/// @param person who claims to be the author; missing where the answer is about one's own claims
/// @param token what proves the claim once it stands in that profile; missing where nobody waits for it
/// @param until when a claim that waits is over
/// @param reason why it was refused or ended
record ClaimJson(
        UUID id, Named author, @Nullable String site, @Nullable URI profile, @Nullable Named person, Claim.State state, @Nullable String token,
        Instant asked, @Nullable Instant until, @Nullable Instant decided, @Nullable String reason) {

    static ClaimJson of(Claim claim, @Nullable Named person) {
        boolean waits = claim.state() == Claim.State.WAITING;
        return new ClaimJson(claim.id(), new Named(claim.handle(), claim.name()), claim.site(), claim.profile(), person, claim.state(),
                waits && claim.profile() != null ? claim.token() : null, claim.asked(), waits ? claim.expires() : null, claim.decided(),
                claim.reason().isEmpty() ? null : claim.reason());
    }
}
