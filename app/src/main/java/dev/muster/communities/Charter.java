package dev.muster.communities;

import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a community has agreed on.
///
/// @param owner the sponsor who answers for it
/// @param guidelines Markdown
/// @param answerWithin hours within which a first answer is promised
/// @param spaces what it switched on, in the order in which its page shows them
/// @param registers what people may register themselves as; none where administrators add everybody
/// @param swarmsBy who opens swarms; staff among them
/// @param pagesApproved whether those who do not answer for a page suggest what they would change
/// @param since when it reached its stage
/// @param closedReason why it was closed; empty while it is open
/// @param version counts edits, from 1
public record Charter(
        UUID place, UUID purpose, UUID owner, String description, String guidelines, int answerWithin, List<String> spaces,
        Set<Audience> registers, Set<Audience> swarmsBy, boolean pagesApproved, Stage stage, Instant since, String closedReason, Instant chartered, int version) {

    Charter at(int earlier) {
        return new Charter(place, purpose, owner, description, guidelines, answerWithin, spaces, registers, swarmsBy, pagesApproved, stage, since, closedReason, chartered, earlier);
    }
}
