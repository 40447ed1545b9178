package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.communities.Community;
import dev.muster.goals.Goal;
import dev.muster.purposes.RoadMap.Step;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What became of purposes, wherever they are read.
class EndingsTests extends Chartered {
    @Autowired private Endings endings;
    @Autowired private Portfolio portfolio;
    @Autowired private RoadMap road;
    @Autowired private ExpiringPurposes expiring;

    private void ends(Community community, PurposeState fate) {
        var administrator = administrator();
        administrator.call(() -> {
            endings.end(community.charter().purpose(), community.id(), fate, "So it was found.", administrator);
            return true;
        });
    }

    private Purpose purpose(Community community, Viewer viewer) {
        return viewer.call(() -> purposes.find(community.charter().purpose()).orElseThrow());
    }

    private Community another(Purpose purpose, Audience... seenBy) {
        var administrator = administrator();
        return administrator.call(() -> openings.open(opening(purpose, administrator, employee("Gil"), seenBy), administrator));
    }

    @Test
    void aPurposeIsActiveAsLongAsOneCommunityGoesOn() {
        var first = community(Audience.EMPLOYEE);
        var administrator = administrator();
        var second = another(purpose(first, administrator), Audience.EMPLOYEE);

        ends(first, PurposeState.ACHIEVED);
        assertThat(purpose(first, administrator).state()).isEqualTo(PurposeState.ACTIVE);
        later(Duration.ofMinutes(1));
        ends(second, PurposeState.CLOSED);
        assertThat(purpose(first, administrator).state()).as("what was found counts before what was merely closed").isEqualTo(PurposeState.ACHIEVED);
    }

    @Test
    void theFirstWordStands() {
        var community = community(Audience.EMPLOYEE);
        ends(community, PurposeState.ACHIEVED);
        later(Duration.ofMinutes(1));
        ends(community, PurposeState.SUPERSEDED);

        assertThat(purpose(community, administrator()).state()).isEqualTo(PurposeState.ACHIEVED);
    }

    @Test
    void closingACommunityClosesItsPurposeWhichStaysApproved() {
        var community = community(Audience.EMPLOYEE);
        var administrator = administrator();
        administrator.call(() -> communities.close(community, "Enough.", administrator));
        var closed = purpose(community, administrator);

        assertThat(closed.state()).isEqualTo(PurposeState.CLOSED);
        another(closed, Audience.EMPLOYEE);
        assertThat(purpose(community, administrator).state()).isEqualTo(PurposeState.ACTIVE);
    }

    @Test
    void whatWasAchievedIsNotExpiredByTheClock() {
        var community = community(Audience.EMPLOYEE);
        ends(community, PurposeState.ACHIEVED);
        system.jdbc().sql("update purposes.purpose set expires = :day where id = :id").param("day", today()).param("id", community.charter().purpose()).update();
        expiring.run();

        assertThat(purpose(community, administrator()).state()).isEqualTo(PurposeState.ACHIEVED);
        assertThat(system.jdbc().sql("select count(*) from activity.activity where object_id = :purpose and verb = 'CLOSE'")
                .param("purpose", community.charter().purpose()).query(Long.class).single()).isOne();
    }

    @Test
    void aCommunityThatOneDoesNotSeeEndsNothing() {
        var gil = employee("Gil");
        var community = community(gil);
        ends(community, PurposeState.ACHIEVED);

        assertThat(purpose(community, again(gil)).state()).isEqualTo(PurposeState.ACHIEVED);
        assertThat(purpose(community, employee("Ada")).state()).isEqualTo(PurposeState.GO);
        assertThat(employee("Ada").call(() -> endings.of(community.charter().purpose()))).isEmpty();
    }

    @Test
    void thePortfolioCountsAndShowsIt() {
        var ada = employee("Ada");
        var before = ada.call(() -> portfolio.paths()).counts().getFirst();
        var community = community(Audience.EMPLOYEE);
        var purpose = purpose(community, ada);
        var filter = new PurposeFilter(Objects.requireNonNull(purpose.plan()).goal(), null, null);
        ends(community, PurposeState.ACHIEVED);

        assertThat(ada.call(() -> portfolio.counts(filter))).containsExactly(Map.entry(PurposeState.ACHIEVED, 1L));
        assertThat(ada.call(() -> portfolio.all(filter.standing(PurposeState.ACHIEVED), PurposeOrder.NEWEST, null, 5))).extracting(Purpose::id).containsExactly(purpose.id());
        assertThat(ada.call(() -> portfolio.weighed(filter, 5))).extracting(Purpose::state).containsExactly(PurposeState.ACHIEVED);
        assertThat(ada.call(() -> portfolio.achieved(purpose))).isTrue();
        var after = ada.call(() -> portfolio.paths()).counts().getFirst();
        assertThat(after.achieved() - before.achieved()).isEqualTo(1);
        assertThat(after.opened() - before.opened()).isEqualTo(1);
    }

    @Test
    void aSuccessUnlocksWhatWaitsForItHoweverItIsWorded() {
        var community = community(Audience.EMPLOYEE);
        var sam = sponsor("Sam");
        var first = purpose(community, sam);
        var worded = proposed(sam);
        var measured = proposed(sam);
        sam.call(() -> {
            road.draw(worded, first, "Everybody brews well.", false, sam);
            road.draw(measured, first, "It works.", true, sam);
            return true;
        });
        assertThat(steps(sam, worded, measured)).noneMatch(Step::unlocked);

        ends(community, PurposeState.ACHIEVED);

        assertThat(steps(sam, worded, measured)).hasSize(2).allMatch(Step::unlocked);
        assertThat(http(sam).get("/roadmap").body()).contains("A review found that it has been achieved.");
        assertThat(http(sam).get("/api/v1/roadmap").body()).contains("\"achieved\":true");
    }

    private List<Step> steps(Viewer viewer, Purpose... wanted) {
        return viewer.call(() -> road.drawn()).layers().stream().flatMap(List::stream)
                .filter(each -> List.of(wanted).stream().anyMatch(purpose -> purpose.id().equals(each.purpose().id()))).toList();
    }

    @Test
    void pagesAndProgramsSayHowItEndedAndWhere() {
        var community = community(Audience.EMPLOYEE);
        ends(community, PurposeState.SUPERSEDED);
        var ada = employee("Ada");
        var address = purpose(community, ada).address();

        assertThat(http(ada).get(address).body()).contains("Superseded", "was reviewed: the purpose is superseded", "So it was found.", community.address());
        assertThat(http(ada).get("/api/v1" + address).body()).contains("\"state\":\"SUPERSEDED\"", "\"fate\":\"SUPERSEDED\"", community.place().handle());
        assertThat(http(ada).get("/purposes/board").body()).contains("Superseded");
        assertThat(http(ada).get("/api/v1" + goalOf(community, ada).address() + "/chain").body()).contains("\"state\":\"SUPERSEDED\"");
    }

    @Test
    void theChainSaysThatItWasAchieved() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var goal = goalOf(community, ada);
        ends(community, PurposeState.ACHIEVED);

        assertThat(http(ada).get(goal.address() + "/chain").body()).contains("a review found that the purpose has been achieved");
        assertThat(http(ada).get("/api/v1" + goal.address() + "/chain").body()).contains("\"outcome\":\"ACHIEVED\"");
    }

    private Goal goalOf(Community community, Viewer viewer) {
        return viewer.call(() -> goals.find(Objects.requireNonNull(purpose(community, viewer).plan()).goal()).orElseThrow());
    }
}
