package dev.muster.communities.api;

import dev.muster.communities.Stage;
import dev.muster.people.Named;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Statements;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A community.
///
/// @param since when it reached its stage
/// @param closedReason missing while it is open
/// @param guidelines Markdown
/// @param answerWithin hours within which a first answer is promised
/// @param registers what people may register themselves as
/// @param swarmsBy who opens swarms
/// @param pagesApproved whether changes of pages wait for approval
/// @param seenBy nobody where it is by invitation
/// @param purpose handle of its purpose, for staff
/// @param owner the sponsor who answers for it
/// @param member whether one belongs to it
/// @param version to be named when the charter is changed
record CommunityJson(
        String handle, String title, Stage stage, Instant since, @Nullable String closedReason, String description, String guidelines,
        int answerWithin, List<String> spaces, Set<Audience> registers, Set<Audience> swarmsBy, boolean pagesApproved, Set<Audience> seenBy, Set<Audience> contributedBy, boolean byInvitation,
        @Nullable String purpose, @Nullable Statements statements, @Nullable OutcomeJson outcome, List<Named> guides,
        @Nullable Named owner, boolean member, int version) {}
