package dev.muster.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.communities.Community;
import dev.muster.communities.Stage;
import dev.muster.purposes.Ending;
import dev.muster.purposes.Endings;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a review decides, done to the community and to its purpose.
class ConsequencesTests extends ReviewWorld {
    @Autowired private Endings endings;

    private Community stands(Community community, Stage stage) {
        system.jdbc().sql("update communities.charter set stage = :stage where place_id = :place").param("stage", stage.name()).param("place", community.id()).update();
        return now(community);
    }

    private static Conclusion another(@Nullable Purpose next, PurposeFate fate) {
        return new Conclusion(Verdict.REPURPOSE, "Nobody came.", null, next == null ? null : next.id(), fate, Costs.UNKNOWN);
    }

    private PurposeState state(UUID purpose, Viewer viewer) {
        return viewer.call(() -> purposes.find(purpose).orElseThrow().state());
    }

    @Test
    void thePurposeEndsAsTheReviewFoundAndTheLogSaysSo() {
        var achieved = community(Audience.EMPLOYEE);
        var superseded = community(Audience.EMPLOYEE);
        var sam = sponsor("Sam Sponsor");

        decided(achieved, sam, conclusion(Verdict.CLOSE, PurposeFate.ACHIEVED, null));
        decided(superseded, sam, conclusion(Verdict.MERGE, PurposeFate.SUPERSEDED, community(Audience.EMPLOYEE).id()));

        assertThat(state(achieved.charter().purpose(), sam)).isEqualTo(PurposeState.ACHIEVED);
        assertThat(state(superseded.charter().purpose(), sam)).isEqualTo(PurposeState.SUPERSEDED);
        assertThat(sam.call(() -> endings.of(achieved.charter().purpose()))).extracting(Ending::fate, Ending::reason)
                .containsExactly(tuple(PurposeState.ACHIEVED, "The figures say so."));
        assertThat(system.jdbc().sql("select detail ->> 'fate' from activity.activity where object_id = :purpose and verb = 'CLOSE'")
                .param("purpose", achieved.charter().purpose()).query(String.class).list()).containsExactly("ACHIEVED");
    }

    @Test
    void whatAnEarlierReviewSaidOfThePurposeStands() {
        var community = community(Audience.EMPLOYEE);
        var sam = sponsor("Sam Sponsor");
        decided(community, sam, conclusion(Verdict.KEEP, PurposeFate.ACHIEVED, null));
        later(Duration.ofMinutes(1));

        invalid(() -> decided(community, sam, conclusion(Verdict.KEEP, PurposeFate.SUPERSEDED, null)), "purpose");
        invalid(() -> decided(community, sam, conclusion(Verdict.KEEP, PurposeFate.ACTIVE, null)), "purpose");
        var last = decided(community, sam, conclusion(Verdict.CLOSE, null, null));

        assertThat(last.decided()).isNotNull().satisfies(each -> assertThat(each.purpose()).isEqualTo(PurposeFate.ACHIEVED));
        assertThat(state(community.charter().purpose(), sam)).isEqualTo(PurposeState.ACHIEVED);
    }

    @Test
    void repurposingGivesTheNextPurposeAndSeedsAnew() {
        var community = stands(community(Audience.EMPLOYEE), Stage.NOT_COALESCED);
        var former = community.charter().purpose();
        var sam = sponsor("Sam Sponsor");
        var next = approved();
        var waiting = assessed(employee("Ada"), answersRead());

        invalid(() -> decided(community, sam, another(null, PurposeFate.SUPERSEDED)), "next");
        invalid(() -> decided(community, sam, another(waiting, PurposeFate.SUPERSEDED)), "next");
        invalid(() -> decided(community, sam, another(next, PurposeFate.ACTIVE)), "purpose");
        var review = decided(community, sam, another(next, PurposeFate.SUPERSEDED));

        assertThat(review.decided()).isNotNull().satisfies(each -> assertThat(each.next()).isEqualTo(next.id()));
        assertThat(now(community).charter().purpose()).isEqualTo(next.id());
        assertThat(now(community).charter().stage()).isEqualTo(Stage.SEEDING);
        assertThat(state(former, sam)).isEqualTo(PurposeState.SUPERSEDED);
        assertThat(state(next.id(), sam)).isEqualTo(PurposeState.ACTIVE);
    }

    @Test
    void aCommunityThatLivesIsGivenNoOtherPurpose() {
        var community = stands(community(Audience.EMPLOYEE), Stage.TIPPED);
        var sam = sponsor("Sam Sponsor");

        invalid(() -> decided(community, sam, another(approved(), PurposeFate.ACHIEVED)), "verdict");
        assertThat(now(community).charter().stage()).isEqualTo(Stage.TIPPED);
    }

    @Test
    void ofAnotherPurposeNothingIsKnownFromBefore() {
        var community = stands(community(Audience.EMPLOYEE), Stage.NOT_COALESCED);
        var sam = sponsor("Sam Sponsor");
        read(community, administrator(), "4");
        decided(community, sam, another(approved(), PurposeFate.SUPERSEDED));
        later(Duration.ofDays(1));
        var again = stands(now(community), Stage.TIPPED);
        read(again, administrator(), "8");

        var review = decided(again, sam, conclusion(Verdict.KEEP, null, null));

        assertThat(review.decided()).isNotNull().satisfies(each -> assertThat(each.moved()).as("better than its own baseline of 8.5").isTrue());
        assertThat(now(again).charter().stage()).as("one review of this purpose").isEqualTo(Stage.TIPPED);
    }
}
