package dev.muster.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.communities.Stage;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewsTests extends ReviewWorld {
    @Autowired private Reports reports;
    @Autowired private Requests requests;
    @Autowired private DueReviews job;
    @Autowired private ClosingReports writing;

    private static void refused(Supplier<?> command, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::get).extracting(Refusal::key).isEqualTo(key);
    }

    private static Conclusion conclusion(Verdict verdict) {
        return conclusion(verdict, verdict.goesOn() ? null : PurposeFate.SUPERSEDED, null);
    }

    @Test
    void fallsDueByItselfOnTheDayNamedByTheDecisionAndThenAgainAndAgain() {
        var community = community(Audience.EMPLOYEE);
        var sam = sponsor("Sam Sponsor");
        job.run();
        assertThat(sam.call(() -> reviews.open(community))).isEmpty();

        later(Duration.ofDays(93));
        job.run();
        job.run();
        var review = sam.call(() -> reviews.open(community)).orElseThrow();
        assertThat(review.due()).isBeforeOrEqualTo(today());
        assertThat(sam.call(() -> reviews.waiting(sam, 10_000))).extracting(Review::id).contains(review.id());
        decided(community, sam, conclusion(Verdict.KEEP));
        job.run();
        assertThat(sam.call(() -> reviews.open(community))).isEmpty();
        assertThat(sam.call(() -> reviews.next(community))).isEqualTo(today().plusDays(90));

        sam.call(() -> {
            reviews.rhythm(community, 10, sam);
            return true;
        });
        later(Duration.ofDays(11));
        job.run();
        assertThat(sam.call(() -> reviews.open(community))).isPresent();
    }

    @Test
    void isDecidedByTheSponsorAloneWithAReasonAndNothingIsHalfKept() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var sam = sponsor("Sam Sponsor");
        var guide = again(gil);
        var review = sam.call(() -> reviews.begin(community, sam));

        refused(() -> guide.call(() -> reviews.decide(review, conclusion(Verdict.KEEP), guide)), "adapt.review.only-sponsor");
        refused(() -> guide.call(() -> reviews.begin(community, guide)), "adapt.review.only-sponsor");
        refused(() -> sam.call(() -> reviews.begin(community, sam)), "adapt.review.open");
        var nothing = new Conclusion(null, " ", null, null, null, new Costs(number("-1"), number("5"), null, -2, null));
        invalid(() -> sam.call(() -> reviews.decide(review, nothing, sam)), "verdict", "reason", "hours", "currency", "people");
        invalid(() -> sam.call(() -> reviews.decide(review, conclusion(Verdict.CLOSE, null, null), sam)), "purpose");
        invalid(() -> sam.call(() -> reviews.decide(review, conclusion(Verdict.MERGE, PurposeFate.ACHIEVED, community.id()), sam)), "into");
        assertThat(sam.call(() -> reviews.at(review.handle())).open()).isTrue();
        assertThat(now(community).closed()).isFalse();

        sam.call(() -> reviews.decide(review, conclusion(Verdict.GROW), sam));
        refused(() -> sam.call(() -> reviews.decide(review, conclusion(Verdict.KEEP), sam)), "adapt.review.decided");
        assertThat(guide.call(() -> reviews.decided(community, 5))).hasSize(1);
        refused(() -> customer("Carl").call(() -> reviews.at(review.handle())), "shell.gone");
    }

    @Test
    void anOutcomeThatMovedForTwoReviewsMakesATippedCommunityProductive() {
        var community = community(Audience.EMPLOYEE);
        var administrator = administrator();
        var sam = sponsor("Sam Sponsor");
        system.jdbc().sql("update communities.charter set stage = 'TIPPED' where place_id = :place").param("place", community.id()).update();

        read(community, administrator, "8");
        var first = decided(community, sam, conclusion(Verdict.KEEP));
        assertThat(first.decided()).isNotNull().satisfies(each -> assertThat(each.moved()).isTrue());
        assertThat(now(community).charter().stage()).isEqualTo(Stage.TIPPED);
        later(Duration.ofDays(2));
        read(community, administrator, "8.2");
        decided(community, sam, conclusion(Verdict.KEEP));
        assertThat(now(community).charter().stage()).as("it went back in between").isEqualTo(Stage.TIPPED);
        later(Duration.ofDays(2));
        read(community, administrator, "7");
        decided(community, sam, conclusion(Verdict.KEEP));
        later(Duration.ofDays(2));
        read(community, administrator, "6");
        var last = decided(community, sam, conclusion(Verdict.GROW));

        assertThat(now(community).charter().stage()).isEqualTo(Stage.PRODUCTIVE);
        var outcome = last.decided() == null ? null : last.decided().evidence().outcome();
        assertThat(outcome).isNotNull();
        assertThat(outcome.baseline()).isEqualTo(8.5);
        assertThat(outcome.value()).isEqualTo(6);
        assertThat(outcome.series()).hasSize(4);
    }

    @Test
    void closingWritesAReportForEachAudienceOfWhatThatAudienceSaw() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        var guide = again(gil);
        var carl = customer("Carl");
        var sam = sponsor("Sam Sponsor");
        guide.call(() -> requests.ask(community.place(), new Asking("Among staff", "b", "w", EnumSet.of(Audience.EMPLOYEE), null), null, guide));
        carl.call(() -> requests.ask(community.place(), new Asking("For all", "b", "w", null, null), null, carl));
        var conclusion = new Conclusion(Verdict.CLOSE, "It is *done*.", null, null, PurposeFate.ACHIEVED, new Costs(number("12.5"), number("300"), "EUR", 2, "Cakes"));

        decided(community, sam, conclusion);
        assertThat(now(community).closed()).isTrue();
        writing.run();
        writing.run();

        var staff = sam.call(() -> reports.of(community)).orElseThrow().words();
        var customers = carl.call(() -> reports.of(community)).orElseThrow().words();
        assertThat(staff).contains("2 requests were made").contains("Close").contains("12.5").contains("300").contains("It is \\*done\\*.");
        assertThat(customers).contains("One request was made").doesNotContain("300").doesNotContain("What was decided").contains("any customer");
        assertThat(Viewer.VISITOR.call(() -> reports.of(community))).isEmpty();
        refused(() -> sam.call(() -> reviews.begin(now(community), sam)), "rights.place.closed");
    }

    @Test
    void aCommunityByInvitationGetsItsReportTooAndOutsidersReadNone() {
        var gil = employee("Gil Guide");
        var community = community(gil);
        var administrator = administrator();
        administrator.call(() -> communities.close(community, "Enough.", administrator));
        writing.run();

        var guide = again(gil);
        assertThat(guide.call(() -> reports.of(community)).orElseThrow().words()).contains("Enough.").contains("contributed.");
        assertThat(employee("Stranger").call(() -> reports.of(community))).isEmpty();
    }

    @Test
    void mergingClosesItIntoAnotherThatIsOpen() {
        var community = community(Audience.EMPLOYEE);
        var other = community(Audience.EMPLOYEE);
        var sam = sponsor("Sam Sponsor");

        var review = decided(community, sam, conclusion(Verdict.MERGE, PurposeFate.SUPERSEDED, other.id()));

        assertThat(review.decided()).isNotNull().satisfies(each -> assertThat(each.into()).isEqualTo(other.id()));
        assertThat(now(community).closed()).isTrue();
        assertThat(now(other).closed()).isFalse();
    }
}
