package dev.muster.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.communities.Stage;
import dev.muster.communities.Step;
import dev.muster.communities.Taken;
import dev.muster.launch.Course.Verdict;
import dev.muster.questions.Asking;
import dev.muster.rights.Audience;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Communities that tip, do not coalesce, fall silent and come back, with a clock that the test moves.
class TrackerTests extends LaunchWorld {

    private Course course() {
        return gil.call(() -> tracker.now(community));
    }

    private Stage stage() {
        clock.run();
        return now().charter().stage();
    }

    @Test
    void itTipsWhenEnoughPeopleBesidesTheFoundersTakePart() {
        launched(6, today().plusDays(60));
        later(Duration.ofDays(5));
        talk(crowd(6));
        later(Duration.ofDays(10));
        assertThat(course().verdict()).isEqualTo(Verdict.ON_THE_WAY);
        assertThat(stage()).as("less than 28 days").isEqualTo(Stage.LAUNCHED);

        later(Duration.ofDays(12));

        assertThat(course().verdict()).isEqualTo(Verdict.TIPPED);
        assertThat(course().now()).isEqualTo(new Reading(today(), 6, 6, 6));
        assertThat(stage()).isEqualTo(Stage.TIPPED);
        assertThat(gil.call(() -> stages.taken(community, 1))).extracting(Taken::step, Taken::by).containsExactly(tuple(Step.TIP, null));
    }

    @Test
    void lookingBackChangesNothingAndReadsTheSameLater() {
        launched(6, today().plusDays(60));
        var launch = today();
        talk(crowd(6));
        later(Duration.ofDays(20));
        var then = course();
        later(Duration.ofDays(200));

        var back = gil.call(() -> tracker.asOf(community, launch.plusDays(20)));

        assertThat(back.readings()).isEqualTo(then.readings());
        assertThat(back.verdict()).isEqualTo(then.verdict());
        assertThat(now().charter().stage()).isEqualTo(Stage.LAUNCHED);
        assertThat(http(gil).get(community.address() + "/launch?asOf=" + launch.plusDays(20)).body()).contains("On the way");
        assertThat(http(gil).get(community.address() + "/launch?asOf=yesterday").statusCode()).isEqualTo(422);
    }

    @Test
    void whatFoundersDoDoesNotCount() {
        var founder = launched(5, today().plusDays(60));
        var crowd = crowd(5);
        crowd.forEach(each -> answers(founder, asks(each)));
        later(Duration.ofDays(27));

        assertThat(course().now()).as("founders answered").isEqualTo(new Reading(today(), 5, 5, 0));
        assertThat(stage()).isEqualTo(Stage.LAUNCHED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> gil.call(() -> {
            founders.leaveOut(community, founder.self(), gil);
            return true;
        })).matches(refusal -> refusal.key().equals("launch.founders.fixed"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> aim(5, today().plusDays(90))).matches(refusal -> refusal.key().equals("launch.aim.fixed"));
    }

    @Test
    void whatIsNarrowedCountsForNobody() {
        launched(5, today().plusDays(60));
        var ada = employee("Ada");
        talk(crowd(5));
        ada.call(() -> questions.ask(community.place(), new Asking("For us alone?", "Between us.", List.of(), Set.of(Audience.EMPLOYEE)), null, ada));
        system.jdbc().sql("update rights.place set seen_by = 3 where id = :id").param("id", community.id()).update();
        community = now();
        later(Duration.ofDays(27));

        assertThat(course().now()).isEqualTo(new Reading(today(), 5, 5, 5));
    }

    @Test
    void itDoesNotCoalesceWhereItsDayPassesWithFewPeople() {
        launched(20, today().plusDays(40));
        talk(crowd(9));
        later(Duration.ofDays(25));
        assertThat(course().verdict()).isEqualTo(Verdict.NOT_COALESCING);
        later(Duration.ofDays(15));
        assertThat(stage()).as("its last day").isEqualTo(Stage.LAUNCHED);

        later(Duration.ofDays(1));

        assertThat(stage()).isEqualTo(Stage.NOT_COALESCED);
    }

    @Test
    void halfOfThePeopleWinItOneMoreTry() {
        launched(10, today().plusDays(30));
        var promised = today().plusDays(30);
        later(Duration.ofDays(20));
        talk(crowd(5));
        later(Duration.ofDays(11));
        assertThat(stage()).isEqualTo(Stage.LAUNCHED);
        assertThat(gil.call(() -> aims.of(community))).map(each -> each.promised() + " " + each.target()).contains(promised + " " + promised.plusDays(30));
        assertThat(http(gil).get(community.address() + "/launch").body()).contains("was moved once");

        later(Duration.ofDays(30));
        talk(crowd(9));

        assertThat(stage()).as("a second time").isEqualTo(Stage.NOT_COALESCED);
    }

    @Test
    void aProductiveCommunityFallsSilentAndComesBackByItself() {
        var founder = launched(5, today().plusDays(60));
        talk(crowd(5));
        system.jdbc().sql("update communities.charter set stage = 'PRODUCTIVE' where place_id = :id").param("id", community.id()).update();
        later(Duration.ofDays(60));
        assertThat(stage()).isEqualTo(Stage.PRODUCTIVE);
        later(Duration.ofDays(1));
        asks(founder);
        asks(gil);
        assertThat(stage()).as("whose work it is").isEqualTo(Stage.DORMANT);

        asks(employee("Ada"));

        assertThat(stage()).isEqualTo(Stage.PRODUCTIVE);
    }

    @Test
    void fewerThanFivePeopleAreNotToldFromNone() {
        launched(5, today().plusDays(60));
        talk(crowd(3));
        later(Duration.ofDays(2));

        assertThat(http(gil).get(community.address() + "/launch").body()).contains("fewer than 5 people");
        assertThat(http(gil).get(community.address() + "/launch/course.csv").body()).contains("fewer than 5,,").doesNotContain(",3,");
        assertThat(http(gil).get("/api/v1" + community.address() + "/launch").body()).doesNotContain("\"people\":3");
        assertThat(http(gil).post(community.address() + "/launch/founders", Map.of("person", "nobody@example.org")).statusCode()).isEqualTo(422);
    }

    @Test
    void nothingIsOnItsWayBeforeItIsLaunched() {
        found();
        var founder = founder("Fay Founder");
        aim(5, today().plusDays(60));
        assertThat(course().verdict()).as("nobody has written anything").isEqualTo(Verdict.NOT_BEGUN);
        answers(founder, asks(gil));
        later(Duration.ofDays(3));

        assertThat(course().verdict()).as("it is being seeded").isEqualTo(Verdict.NOT_BEGUN);
        assertThat(http(gil).get(community.address() + "/launch").body()).contains("Not launched yet").doesNotContain("On the way");
        assertThat(http(gil).get("/api/v1" + community.address() + "/launch").body()).contains("\"verdict\":\"NOT_BEGUN\"");

        launched(5, today().plusDays(60));
        later(Duration.ofDays(3));
        assertThat(course().verdict()).isEqualTo(Verdict.ON_THE_WAY);
        assertThat(gil.call(() -> tracker.asOf(community, today().minusDays(4))).verdict()).as("the day before").isEqualTo(Verdict.NOT_BEGUN);
    }

    @Test
    void whatWasAtWorkBeforeItCameHereNeedsNoLaunch() {
        found();
        aim(5, today().plusDays(60));
        talk(crowd(5));
        system.jdbc().sql("update communities.charter set chartered = chartered + interval '40 days' where place_id = :id").param("id", community.id()).update();
        community = now();
        later(Duration.ofDays(27));

        assertThat(course().verdict()).isEqualTo(Verdict.TIPPED);
    }
}
