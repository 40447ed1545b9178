package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResultsTests extends AssessmentWorld {
    @Autowired private Results results;

    private RoundResult result(Round round, Viewer viewer) {
        return viewer.call(() -> results.of(rounds.at(round.handle()), viewer));
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).key();
    }

    private static Map<String, String> evidence(String... itemsAndChoices) {
        var evidence = new HashMap<String, String>();
        for (int i = 0; i < itemsAndChoices.length; i += 2) {
            evidence.put("evidence." + itemsAndChoices[i], itemsAndChoices[i + 1]);
        }
        return evidence;
    }

    /// Thirty people in three units.
    private Round thirty() {
        var round = round(administrator(), true, "Brewery", "Sales", "Office");
        answer(round, 1, Level.LEADER, 5, answers(4, evidence("seen", "deliberate", "policy", "allows")));
        answer(round, 1, Level.STAFF, 7, answers(2, evidence("seen", "deliberate", "policy", "allows")));
        answer(round, 2, Level.LEADER, 2, answers(3, evidence("seen", "threat", "policy", "forbids")));
        answer(round, 2, Level.STAFF, 10, answers(1, evidence("seen", "threat", "policy", "forbids")));
        answer(round, 3, Level.STAFF, 6, answers(2, evidence("seen", "access", "policy", "ignores", "budget", "tools")));
        return close(round);
    }

    @Test
    void tellLevelsSpreadAndAttitudePerUnitAndOverall() {
        var result = result(thirty(), sponsor("Sam"));
        var overall = java.util.Objects.requireNonNull(result.overall());

        assertThat(overall.replies()).isEqualTo(30);
        assertThat(overall.levels()).containsOnlyKeys(Discipline.values());
        assertThat(overall.levels().get(Discipline.GUIDE)).satisfies(mean -> {
            assertThat(mean.value()).isCloseTo((5 * 4 + 7 * 2 + 2 * 3 + 10 + 6 * 2) / 30.0, within(1e-9));
            assertThat(mean.n()).isEqualTo(30);
            assertThat(mean.interval().low()).isLessThan(mean.value());
        });
        assertThat(overall.spreads().get(Discipline.VISION).difference().value()).isCloseTo((20 + 6) / 7.0 - (14 + 10 + 12) / 23.0, within(1e-9));
        assertThat(result.units()).extracting(each -> each.unit().name()).containsExactly("Brewery", "Sales", "Office");
        assertThat(result.unit(1).orElseThrow().judgement().attitude()).isEqualTo(Attitude.FORMULATING);
        assertThat(result.unit(2).orElseThrow()).satisfies(sales -> {
            assertThat(sales.judgement().attitude()).isEqualTo(Attitude.FEARFUL);
            assertThat(sales.judgement().because()).containsExactly("seen", "policy");
            assertThat(sales.evidence().get("seen").chose()).isEqualTo(12);
            assertThat(sales.spreads()).as("two lead there").isEmpty();
        });
        assertThat(result.unit(3).orElseThrow().judgement().attitude()).isEqualTo(Attitude.FLIPPANT);
        assertThat(result.unit(1).orElseThrow().spreads()).as("with it one could work out the two who lead in Sales").isEmpty();
        assertThat(result.hidden()).isEmpty();
    }

    @Test
    void areForLeadersAndWhereTheRoundSaysSoForStaffOverall() {
        var shared = thirty();
        var round = round(administrator(), false, "Brewery");
        answer(round, 1, Level.STAFF, 6, answers(2, Map.of()));
        assertThat(refused(() -> result(round, sponsor("Sam")))).isEqualTo("readiness.results.open");
        var closed = close(round);

        var staff = result(shared, employee("Eve"));
        assertThat(staff.overall()).isNotNull();
        assertThat(staff.units()).isEmpty();
        assertThat(staff.hidden()).isEmpty();
        assertThat(refused(() -> result(closed, employee("Eve")))).isEqualTo("readiness.results.only-leaders");
        assertThat(refused(() -> result(closed, customer("Carl")))).isEqualTo("shell.gone");
        for (var leader : java.util.List.of(sponsor("Sam"), strategist("Stella"), administrator())) {
            assertThat(result(closed, leader).unit(1)).isPresent();
        }
    }

    @Test
    void tellNothingOfFewAndNothingThatWouldGiveThemAway() {
        var round = round(administrator(), true, "Brewery", "Sales", "Office");
        answer(round, 1, Level.STAFF, 9, answers(4, Map.of()));
        answer(round, 2, Level.STAFF, 8, answers(2, Map.of()));
        answer(round, 3, Level.STAFF, 3, answers(1, Map.of()));
        var result = result(close(round), administrator());

        assertThat(result.units()).extracting(each -> each.unit().name()).containsExactly("Brewery");
        assertThat(result.hidden()).extracting(Unit::name).containsExactly("Sales", "Office");

        var few = round(administrator(), true, "Brewery");
        answer(few, 1, Level.STAFF, 4, answers(4, Map.of()));
        var nothing = result(close(few), administrator());
        assertThat(nothing.overall()).isNull();
        assertThat(nothing.units()).isEmpty();
    }

    @Test
    void whoeverCannotSayDoesNotCount() {
        var round = round(administrator(), true, "Brewery");
        var cannot = new HashMap<String, String>();
        instruments.current().part("adapt").orElseThrow().items().forEach(each -> cannot.put(each.key(), Instrument.UNKNOWN));
        answer(round, 1, Level.STAFF, 4, answers(4, Map.of()));
        answer(round, 1, Level.STAFF, 3, answers(2, cannot));
        var overall = java.util.Objects.requireNonNull(result(close(round), administrator()).overall());

        assertThat(overall.replies()).isEqualTo(7);
        assertThat(overall.levels().get(Discipline.VISION).n()).isEqualTo(7);
        assertThat(overall.levels()).as("four could say, which is too few").doesNotContainKey(Discipline.ADAPT);
    }

    @Test
    void aTieDecidesNothing() {
        var round = round(administrator(), true, "Brewery");
        var quiet = evidence("policy", "ignores", "guidance", "none", "measured", "none", "repeated", "none", "budget", "none", "embedded", "none");
        answer(round, 1, Level.STAFF, 3, answers(2, together(quiet, evidence("seen", "entertainment"))));
        answer(round, 1, Level.STAFF, 3, answers(2, together(quiet, evidence("seen", "threat"))));
        var told = result(close(round), administrator()).unit(1).orElseThrow();

        assertThat(told.evidence().get("seen").choice()).isNull();
        assertThat(told.judgement().attitude()).isNull();
        assertThat(told.judgement().missing()).containsExactly("seen");
        assertThat(told.judgement().possible()).contains(Attitude.FOLLY, Attitude.FEARFUL);
    }

    private static Map<String, String> together(Map<String, String> one, Map<String, String> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    @Test
    void aLaterRoundShowsWhatChangedSinceTheOneBefore() {
        later(Duration.ofMinutes(1));
        thirty();
        later(Duration.ofDays(1));
        var round = round(administrator(), true, "brewery", "Cellar");
        answer(round, 1, Level.STAFF, 6, answers(5, Map.of()));
        answer(round, 2, Level.STAFF, 6, answers(5, Map.of()));
        var result = result(close(round), administrator());

        assertThat(result.before()).isNotNull();
        assertThat(result.unit(1).orElseThrow().changes().get(Discipline.VISION).value()).isCloseTo(5 - (20 + 14) / 12.0, within(1e-9));
        assertThat(result.unit(1).orElseThrow().changes().get(Discipline.VISION).sure()).isTrue();
        assertThat(result.unit(2).orElseThrow().changes()).as("the unit is new").isEmpty();
        assertThat(result.overall()).satisfies(overall -> assertThat(overall.changes()).containsOnlyKeys(Discipline.values()));
    }

    @Test
    void whatLeadersSayStandsBesideWhatHappenedHere() {
        var goal = goal(employee("Olga Owner"));
        goal(employee("Olga Owner"));
        community(dev.muster.rights.Audience.EMPLOYEE);
        var round = round(administrator(), true, "Brewery");
        answer(round, 1, Level.LEADER, 6, answers(5, Map.of()));
        answer(round, 1, Level.STAFF, 6, answers(5, Map.of()));
        var gaps = result(close(round), administrator()).gaps();

        assertThat(gaps).extracting(Gap::twin).containsExactly(Twin.values());
        var goals = gaps.stream().filter(each -> each.twin() == Twin.GOALS).findFirst().orElseThrow();
        assertThat(goals.shown().of()).isGreaterThanOrEqualTo(2);
        assertThat(goals.shown().level()).as("nobody has read them: " + goal.title()).isEqualTo(4);
        assertThat(goals.said().value()).isEqualTo(5);
        assertThat(goals.width()).isEqualTo(1);
        assertThat(goals.notable()).isTrue();
        var measured = gaps.stream().filter(each -> each.twin() == Twin.MEASURED).findFirst().orElseThrow();
        assertThat(measured.shown().of()).isGreaterThanOrEqualTo(1);
        assertThat(measured.shown().level()).isEqualTo(4);
    }

    @Test
    void whatHappenedHereAddsToTheEvidence() {
        community(dev.muster.rights.Audience.EMPLOYEE);
        community(dev.muster.rights.Audience.EMPLOYEE);
        var round = round(administrator(), true, "Brewery");
        answer(round, 1, Level.STAFF, 6, answers(3, evidence("measured", "none", "seen", "access", "policy", "allows")));
        var result = result(close(round), administrator());

        assertThat(result.overall()).satisfies(overall -> {
            assertThat(overall.evidence().get("measured").here()).isTrue();
            assertThat(overall.evidence().get("measured").choice()).isEqualTo("several");
            assertThat(overall.judgement().attitude()).as("more, where others' tests let more succeed").isGreaterThanOrEqualTo(Attitude.FORMULATING);
        });
        assertThat(result.unit(1).orElseThrow().judgement().attitude()).as("the log knows nothing of units").isEqualTo(Attitude.FLIPPANT);
    }
}
