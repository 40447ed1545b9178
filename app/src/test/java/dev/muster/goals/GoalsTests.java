package dev.muster.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoalsTests extends Chartered {

    private Goal stated(GoalDraft draft, Viewer by) {
        return by.call(() -> goals.state(draft, by));
    }

    private void observes(Viewer by, Goal goal, Readings readings) {
        by.call(() -> {
            goals.observe(goal, readings, by);
            return true;
        });
    }

    private Readings reading(String value) {
        return Readings.one(new Reading(today(), number(value), null));
    }

    @Test
    void aSponsorOrAStrategistStatesGoals() {
        var sponsor = sponsor("Sam");
        var strategist = strategist("Stella");

        assertThat(stated(fewerReturns(sponsor), sponsor).target()).isEqualByComparingTo("60");
        assertThat(stated(fewerReturns(sponsor), strategist).owner()).isEqualTo(sponsor.self());
    }

    @Test
    void nobodyElseDoes() {
        var ada = employee("Ada");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> stated(fewerReturns(ada), ada))
                .matches(refusal -> refusal.key().equals("goals.only-leaders"));
    }

    @Test
    void everythingThatAGoalLacksIsSaidAtOnce() {
        var sponsor = sponsor("Sam");
        var empty = new GoalDraft(null, " ", null, null, null, null, null, null, null, null, null);

        var invalid = catchThrowableOfType(Invalid.class, () -> stated(empty, sponsor));

        assertThat(invalid.problems()).extracting(Invalid.Problem::field).containsExactly(
                "title", "kind", "measure", "unit", "direction", "baseline", "baselineDay", "target", "due", "owner");
    }

    @Test
    void aTargetOnTheWrongSideAndDaysOnTheWrongSideOfTodayAreRefused() {
        var sponsor = sponsor("Sam");
        var odd = new GoalDraft(null, "More", GoalKind.REVENUE, "sales", "EUR", Direction.UP,
                number("100"), today().plusDays(1), number("99"), today(), sponsor.self());

        var invalid = catchThrowableOfType(Invalid.class, () -> stated(odd, sponsor));

        assertThat(invalid.problems()).extracting(Invalid.Problem::key)
                .containsExactly("goals.baseline.ahead", "goals.target.wrong-side.UP", "goals.due.passed");
    }

    @Test
    void anOwnerFromOutsideCouldNotSeeTheGoalAndIsRefused() {
        var administrator = administrator();
        var customer = customer("Carl");

        var invalid = catchThrowableOfType(Invalid.class, () -> stated(fewerReturns(customer), administrator));

        assertThat(invalid.problems()).extracting(Invalid.Problem::key).containsExactly("goals.owner.outside");
    }

    @Test
    void goalsAreThereForStaffOnly() {
        var goal = goal(employee("Olga"));

        assertThat(employee("Ada").call(() -> goals.find(goal.id()))).contains(goal);
        for (var other : List.of(customer("Carl"), somebody("Sue", Audience.SUPPLIER), somebody("Pia", Audience.PUBLIC), Viewer.VISITOR)) {
            assertThat(other.call(() -> goals.find(goal.id()))).as(other.name()).isEmpty();
            assertThat(other.call(() -> goals.all(null, 10))).as(other.name()).isEmpty();
        }
    }

    @Test
    void whoeverSeesAGoalKnowsItsOwner() {
        var olga = employee("Olga");
        goal(olga);

        assertThat(employee("Ada").call(() -> persons.find(olga.self()))).isPresent();
        assertThat(customer("Carl").call(() -> persons.find(olga.self()))).isEmpty();
    }

    @Test
    void theListGoesOnAfterTheLastOne() {
        var sponsor = sponsor("Sam");
        goal(sponsor);
        goal(sponsor);

        var first = sponsor.call(() -> goals.all(null, 1));
        var second = sponsor.call(() -> goals.all(first.getLast(), 1));

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aRetryWithTheSameIdStatesItOnce() {
        var sponsor = sponsor("Sam");
        var id = UUID.randomUUID();

        var first = stated(fewerReturns(sponsor).withId(id), sponsor);

        assertThat(stated(fewerReturns(sponsor).withId(id), sponsor)).isEqualTo(first);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> stated(new GoalDraft(id, "Another", null, null, null, null, null, null, null, null, null), sponsor))
                .matches(refusal -> refusal.key().equals("shell.retry-differs"));
    }

    @Test
    void itsOwnerReadsIt() {
        var olga = employee("Olga");
        var goal = goal(olga);

        observes(olga, goal, reading("110"));

        assertThat(olga.call(() -> goals.observations(goal))).extracting(Observation::value).containsExactly(number("110"));
    }

    @Test
    void nobodyElseReadsItButLeaders() {
        var goal = goal(employee("Olga"));
        var ada = employee("Ada");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> observes(ada, goal, reading("110")))
                .matches(refusal -> refusal.key().equals("goals.observe.only-owner"));
        observes(sponsor("Sam"), goal, reading("110"));
        assertThat(ada.call(() -> goals.observations(goal))).hasSize(1);
    }

    @Test
    void aLaterReadingOfADayReplacesTheEarlierOne() {
        var olga = employee("Olga");
        var sponsor = sponsor("Sam");
        var goal = goal(olga);

        observes(olga, goal, reading("110"));
        observes(sponsor, goal, reading("108.25"));

        assertThat(olga.call(() -> goals.observations(goal))).singleElement()
                .matches(kept -> kept.value().compareTo(number("108.25")) == 0 && kept.by().equals(sponsor.self()));
    }

    @Test
    void aFileIsReadLineByLine() {
        var olga = employee("Olga");
        var goal = goal(olga);

        observes(olga, goal, Readings.ofCsv("\uFEFFdate,value,note\r\n2026-01-31,118\r\n\r\n2026-02-28,97.5,\"cold, dry\"\r\n"));

        assertThat(olga.call(() -> goals.observations(goal))).extracting(Observation::note).containsExactly("", "cold, dry");
    }

    @Test
    void aFileWithErrorsSaysAllOfThemAndKeepsNothing() {
        var olga = employee("Olga");
        var goal = goal(olga);
        var file = "2026-01-31,118\n31.1.2026,one\n2026-02-28\n";

        var invalid = catchThrowableOfType(Invalid.class, () -> observes(olga, goal, Readings.ofCsv(file)));

        assertThat(invalid.problems()).extracting(each -> each.field() + " " + each.key())
                .containsExactly("line 2 goals.csv.day", "line 2 goals.csv.value", "line 3 goals.csv.cells");
        assertThat(olga.call(() -> goals.observations(goal))).isEmpty();
    }

    @Test
    void aDayThatLiesAheadOrStandsTwiceIsRefusedAtItsLine() {
        var olga = employee("Olga");
        var goal = goal(olga);
        var file = "2026-01-31,118\n2026-01-31,119\n2999-01-01,1\n2026-02-01,1e40\n";

        var invalid = catchThrowableOfType(Invalid.class, () -> observes(olga, goal, Readings.ofCsv(file)));

        assertThat(invalid.problems()).extracting(each -> each.field() + " " + each.key()).containsExactly(
                "line 2 goals.readings.twice", "line 3 goals.readings.ahead", "line 4 goals.amount.too-exact");
        assertThat(olga.call(() -> goals.observations(goal))).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        var olga = employee("Olga");
        var goal = goal(olga);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> observes(olga, goal, Readings.ofCsv("date,value\n")));
    }

    @Test
    void whatIsChosenCanBeChosenHoweverManyGoalsAreDueBefore() {
        var olga = employee("Olga");
        goal(olga);
        var chosen = goal(olga);

        var few = olga.call(() -> goals.choices(List.of("", chosen.handle(), chosen.handle(), "unknown"), 1));

        assertThat(few).extracting(Goal::handle).contains(chosen.handle()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
        assertThat(few).first().isEqualTo(olga.call(() -> goals.all(null, 1)).getFirst());
    }
}
