package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.goals.Goal;
import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class PortfolioTests extends Chartered {
    @Autowired private Portfolio portfolio;
    @Autowired private Outcomes outcomes;

    private static Map<PurposeTest, TestAnswer> scoring(int value, int lowRisk) {
        var tests = new EnumMap<PurposeTest, TestAnswer>(PurposeTest.class);
        for (var test : PurposeTest.values()) {
            tests.put(test, new TestAnswer(test == PurposeTest.LOW_RISK ? lowRisk : value, "seen"));
        }
        return tests;
    }

    private Purpose purpose(Viewer by, String title, Goal goal, int value, int lowRisk) {
        return by.call(() -> purposes.assess(purposes.propose(new Proposal(null, title, Path.EDGES), by), assessment(goal, answersRead(), scoring(value, lowRisk)), by));
    }

    private static PurposeFilter serving(Goal goal) {
        return new PurposeFilter(goal.id(), null, null);
    }

    private List<String> titles(Viewer by, PurposeFilter filter, PurposeOrder order) {
        return by.call(() -> portfolio.all(filter, order, null, 10)).stream().map(Purpose::title).toList();
    }

    @Test
    void isReadInEachOrder() {
        var ada = employee("Ada");
        var goal = goal(ada);
        purpose(ada, "Beer", goal, 3, 0);
        CLOCK.advance(java.time.Duration.ofMinutes(1));
        purpose(ada, "Malt", goal, 1, 3);
        CLOCK.advance(java.time.Duration.ofMinutes(1));
        purpose(ada, "ale", goal, 2, 2);

        assertThat(titles(ada, serving(goal), PurposeOrder.NEWEST)).containsExactly("ale", "Malt", "Beer");
        assertThat(titles(ada, serving(goal), PurposeOrder.TITLE)).containsExactly("ale", "Beer", "Malt");
        assertThat(titles(ada, serving(goal), PurposeOrder.VALUE)).containsExactly("Beer", "ale", "Malt");
        assertThat(titles(ada, serving(goal), PurposeOrder.RISK)).containsExactly("Malt", "ale", "Beer");
        assertThat(titles(ada, serving(goal), PurposeOrder.ENDS)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(PurposeOrder.class)
    void isReadPageByPageWithoutLosingAny(PurposeOrder order) {
        var ada = employee("Ada");
        var goal = goal(ada);
        for (int i = 0; i < 5; i++) {
            purpose(ada, "Beer " + i % 2, goal, i % 3, i % 2);
        }
        var whole = ada.call(() -> portfolio.all(serving(goal), order, null, 10));

        var paged = new ArrayList<Purpose>();
        for (var page = ada.call(() -> portfolio.all(serving(goal), order, null, 2)); !page.isEmpty();) {
            paged.addAll(page);
            page = ada.call(() -> portfolio.all(serving(goal), order, paged.getLast(), 2));
        }

        assertThat(paged).isEqualTo(whole).hasSize(5);
    }

    @Test
    void whatWasNotAssessedComesLastByValueAndRiskAndIsNotOnTheMap() {
        var ada = employee("Ada");
        var bare = proposed(ada);

        assertThat(ada.call(() -> portfolio.all(PurposeFilter.all(), PurposeOrder.VALUE, null, 1_000)).stream().dropWhile(each -> each.plan() != null)).contains(bare);
        assertThat(ada.call(() -> portfolio.weighed(PurposeFilter.all(), 1_000))).doesNotContain(bare).allMatch(each -> Objects.requireNonNull(each.plan()).weight() != null);
    }

    @Test
    void theBoardShowsEachStateWithItsNumber() {
        var ada = employee("Ada");
        var goal = goal(ada);
        purpose(ada, "Beer", goal, 3, 0);
        purpose(ada, "Malt", goal, 3, 0);
        decided(purpose(ada, "Ale", goal, 3, 0), Verdict.GO);

        var board = ada.call(() -> portfolio.board(serving(goal), 1));

        assertThat(board).extracting(Portfolio.Column::state).containsExactly(PurposeState.values());
        assertThat(column(board, PurposeState.ASSESSED).total()).isEqualTo(2);
        assertThat(column(board, PurposeState.ASSESSED).newest()).hasSize(1);
        assertThat(column(board, PurposeState.GO).newest()).extracting(Purpose::title).containsExactly("Ale");
    }

    private static Portfolio.Column column(List<Portfolio.Column> board, PurposeState state) {
        return board.stream().filter(each -> each.state() == state).findFirst().orElseThrow();
    }

    @Test
    void aCommunityThatOneDoesNotSeeMovesNothing() {
        var gil = employee("Gil");
        var hidden = community(gil).charter().purpose();
        var goal = gil.call(() -> Objects.requireNonNull(purposes.find(hidden).orElseThrow().plan()).goal());
        var filter = new PurposeFilter(goal, null, null);

        assertThat(gil.call(() -> portfolio.counts(filter))).containsExactly(Map.entry(PurposeState.ACTIVE, 1L));
        assertThat(employee("Ada").call(() -> portfolio.counts(filter))).containsExactly(Map.entry(PurposeState.GO, 1L));
        assertThat(employee("Ada").call(() -> portfolio.all(filter.standing(PurposeState.ACTIVE), PurposeOrder.NEWEST, null, 5))).isEmpty();
        assertThat(customer("Carl").call(() -> portfolio.counts(filter))).isEmpty();
    }

    private static PathCount edges(Portfolio.Paths paths) {
        return paths.counts().getFirst();
    }

    @Test
    void pathsAreComparedByWhatBecameOfTheirPurposes() {
        var ada = employee("Ada");
        var before = edges(ada.call(() -> portfolio.paths()));

        decided(assessed(ada, answersRead()), Verdict.NO);
        var purpose = ada.call(() -> purposes.find(community(Audience.EMPLOYEE).charter().purpose())).orElseThrow();
        var promise = Objects.requireNonNull(purpose.promise());
        var leader = administrator();
        leader.call(() -> {
            outcomes.observe(promise, Readings.one(new Reading(today(), number("3"), null)), leader);
            return true;
        });
        var after = edges(ada.call(() -> portfolio.paths()));

        assertThat(after.path()).isEqualTo(Path.EDGES);
        assertThat(after.proposed() - before.proposed()).isEqualTo(2);
        assertThat(after.no() - before.no()).isEqualTo(1);
        assertThat(after.go() - before.go()).isEqualTo(1);
        assertThat(after.opened() - before.opened()).isEqualTo(1);
        assertThat(after.achieved() - before.achieved()).isEqualTo(1);
        assertThat(ada.call(() -> portfolio.reached(purpose))).isTrue();
    }

    @Test
    void anAimIsReachedOnlyByTheLatestReading() {
        var purpose = employee("Ada").call(() -> purposes.find(community(Audience.EMPLOYEE).charter().purpose())).orElseThrow();
        var leader = administrator();
        leader.call(() -> {
            var promise = Objects.requireNonNull(purpose.promise());
            outcomes.observe(promise, Readings.one(new Reading(today().minusDays(1), number("2"), null)), leader);
            outcomes.observe(promise, Readings.one(new Reading(today(), number("4"), null)), leader);
            return true;
        });

        assertThat(leader.call(() -> portfolio.reached(purpose))).isFalse();
    }
}
