package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.AtOnce;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoundsTests extends AssessmentWorld {
    @Autowired private ClosingRounds closing;

    private static String refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).key();
    }

    private static List<Invalid.Problem> problems(Runnable act) {
        return catchThrowableOfType(Invalid.class, act::run).problems();
    }

    private int count(String table, UUID round, String condition) {
        return system.jdbc().sql("select count(*) from readiness." + table + " where round_id = :round and " + condition).param("round", round).query(Integer.class).single();
    }

    @Test
    void areOpenedByStrategistsAndAdministratorsAndSeenByStaff() {
        var strategist = strategist("Stella");
        var round = round(strategist, false, "Brewery", "Sales");

        assertThat(round.units()).extracting(Unit::name).containsExactly("Brewery", "Sales");
        assertThat(employee("Eve").call(() -> rounds.find(round.handle()))).contains(round);
        assertThat(customer("Carl").call(() -> rounds.find(round.handle()))).isEmpty();
        assertThat(Viewer.VISITOR.call(() -> rounds.find(round.handle()))).isEmpty();
        for (var other : List.of(employee("Eve"), sponsor("Sam"), customer("Carl"))) {
            assertThat(refused(() -> round(other, false, "Brewery"))).isEqualTo("readiness.only-strategists");
            assertThat(refused(() -> other.call(() -> rounds.close(round, other)))).isEqualTo("readiness.only-strategists");
            assertThat(refused(() -> other.call(() -> passes.of(round, other)))).isEqualTo("readiness.only-strategists");
        }
    }

    @Test
    void sayEverythingThatIsWrongAtOnce() {
        var administrator = administrator();
        assertThat(problems(() -> administrator.call(() -> rounds.open(new RoundDraft(null, " ", List.of("A", " a"), today().minusDays(1), false), administrator))))
                .extracting(Invalid.Problem::field).containsExactly("name", "units", "closes");
        assertThat(problems(() -> administrator.call(() -> rounds.open(new RoundDraft(null, "R", List.of(" "), today().plusYears(2), false), administrator))))
                .extracting(Invalid.Problem::key).containsExactly("readiness.units.none", "readiness.closes.far");
    }

    @Test
    void aRetryFindsTheRoundThatTheFirstTryOpened() {
        var administrator = administrator();
        var id = UUID.fromString("0198a0de-3b6e-8c1d-9f00-1234567890ab");
        var wanted = new RoundDraft(id, "Once", List.of("Brewery"), today(), false);
        var first = administrator.call(() -> rounds.open(wanted, administrator));

        assertThat(administrator.call(() -> rounds.open(wanted, administrator))).isEqualTo(first);
        assertThat(refused(() -> administrator.call(() -> rounds.open(new RoundDraft(id, "Other", List.of("B"), today(), false), administrator)))).isEqualTo("shell.retry-differs");
    }

    @Test
    void staffAnswerOnceAndNothingTellsWhatTheyAnswered() {
        var round = round("Brewery");
        var eve = employee("Eve");

        var begun = eve.call(() -> replies.begin(round, 1, Level.STAFF, eve));
        eve.call(() -> replies.keep(begun, Map.of("vision.goals", "4")));
        assertThat(eve.call(() -> replies.mine(round, eve)).answers()).isEqualTo(Map.of("vision.goals", "4"));
        var whole = eve.call(() -> replies.keep(replies.mine(round, eve), answers(3, Map.of())));
        eve.call(() -> {
            replies.send(whole);
            return true;
        });

        assertThat(refused(() -> eve.call(() -> replies.begin(round, 1, Level.STAFF, eve)))).isEqualTo("readiness.answered");
        assertThat(refused(() -> eve.call(() -> replies.keep(whole, Map.of("vision.goals", "1"))))).isEqualTo("readiness.reply.over");
        assertThat(count("reply", round.id(), "person_id is null and secret is null and sent is not null")).isEqualTo(1);
        assertThat(count("reply", round.id(), "id = '" + whole.id() + "'")).as("the id of the draft is gone").isZero();
        assertThat(count("answered", round.id(), "person_id = '" + eve.self() + "'")).isEqualTo(1);
        assertThat(system.jdbc().sql("select count(*) from activity.activity where actor_id = :eve").param("eve", eve.self()).query(Integer.class).single()).isZero();
        var reading = sponsor("Sam");
        assertThat(reading.call(() -> jdbcCount(round.id()))).as("nobody reads replies of a round that is open").isZero();
    }

    @Autowired private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private int jdbcCount(UUID round) {
        return jdbc.sql("select count(*) from readiness.reply where round_id = :round").param("round", round).query(Integer.class).single();
    }

    @Test
    void aPersonWhoSendsManyTimesAtOnceIsCountedOnce() {
        var round = round("Brewery");
        var eve = employee("Eve");
        var whole = eve.call(() -> replies.keep(replies.begin(round, 1, Level.STAFF, eve), answers(3, Map.of())));

        var outcomes = AtOnce.all(8, _ -> eve.call(() -> {
            replies.send(whole);
            return "sent";
        }));

        assertThat(outcomes.stream().filter("sent"::equals)).hasSize(1);
        assertThat(count("reply", round.id(), "true")).isEqualTo(1);
    }

    @Test
    void aLinkWorksWithoutAnAccountSoOftenAndUntilItIsTakenBack() {
        var round = round("Brewery", "Sales");
        var pass = pass(round, 2, Level.LEADER, 2);
        assertThat(replies.asked(pass)).satisfies(asked -> {
            assertThat(asked.unit().name()).isEqualTo("Sales");
            assertThat(asked.level()).isEqualTo(Level.LEADER);
        });

        var mine = replies.begin(pass);
        replies.keep(replies.bySecret(mine), Map.of("vision.goals", "5"));
        replies.begin(pass);
        assertThat(refused(() -> replies.begin(pass))).isEqualTo("readiness.pass.over");
        assertThat(replies.bySecret(mine).answers()).as("whoever began comes back").isEqualTo(Map.of("vision.goals", "5"));
        replies.send(replies.keep(replies.bySecret(mine), answers(2, Map.of())));
        assertThat(refused(() -> replies.bySecret(mine))).isEqualTo("readiness.reply.over");
        assertThat(count("pass", round.id(), "secret::text like '%" + pass.substring(0, 10) + "%'")).as("kept as a hash").isZero();

        var other = pass(round, 1, Level.STAFF, 5);
        var administrator = administrator();
        administrator.call(() -> {
            passes.of(round, administrator).forEach(each -> passes.revoke(each.id(), administrator));
            return true;
        });
        assertThat(refused(() -> replies.begin(other))).isEqualTo("readiness.pass.over");
        assertThat(refused(() -> replies.asked("none"))).isEqualTo("readiness.pass.over");
    }

    @Test
    void ofManyWhoOpenALinkAtOnceNoMoreBeginThanItAllows() {
        var pass = pass(round("Brewery"), 1, Level.STAFF, 3);

        var outcomes = AtOnce.all(12, _ -> replies.begin(pass));

        assertThat(outcomes.stream().filter(String.class::isInstance)).hasSize(3);
    }

    @Test
    void halfAReplyIsKeptAndOnlyAWholeOneIsSent() {
        var mine = replies.begin(pass(round("Brewery"), 1, Level.STAFF, 1));
        var half = replies.keep(replies.bySecret(mine), Map.of("vision.goals", "5", "evidence.policy", Instrument.UNKNOWN));

        assertThat(problems(() -> replies.send(half))).extracting(Invalid.Problem::field).containsExactly("vision", "strategy", "purpose", "launch", "guide", "adapt", "evidence");
        assertThat(problems(() -> replies.keep(half, Map.of("vision.goals", "6", "vision.nothing", "1", "guide.hands", "3")))).extracting(Invalid.Problem::field)
                .containsExactlyInAnyOrder("vision.goals", "vision.nothing");
        assertThat(replies.bySecret(mine).answers()).as("nothing of a request that has a fault is kept").isEqualTo(half.answers());
    }

    @Test
    void closingEndsAnsweringAndDeletesWhatWasNotSent() {
        var round = round("Brewery");
        var pass = pass(round, 1, Level.STAFF, 5);
        var mine = replies.begin(pass);
        var whole = replies.keep(replies.bySecret(mine), answers(2, Map.of()));
        var eve = employee("Eve");
        eve.call(() -> replies.begin(round, 1, Level.STAFF, eve));

        close(round);

        assertThat(count("reply", round.id(), "true")).isZero();
        assertThat(refused(() -> replies.send(whole))).isEqualTo("readiness.reply.over");
        assertThat(refused(() -> replies.begin(pass))).isEqualTo("readiness.closed");
        assertThat(refused(() -> close(round))).isEqualTo("readiness.closed");
    }

    @Test
    void theClockClosesWhatIsOver() {
        var round = round("Brewery");
        var pass = pass(round, 1, Level.STAFF, 5);
        replies.begin(pass);

        later(Duration.ofDays(20));
        closing.run();
        assertThat(administrator().call(() -> rounds.at(round.handle())).closed()).as("its last day").isNull();
        later(Duration.ofDays(1));
        assertThat(refused(() -> replies.begin(pass))).as("over, before the clock has closed it").isIn("readiness.closed", "readiness.pass.over");
        closing.run();

        assertThat(administrator().call(() -> rounds.at(round.handle())).closed()).isNotNull();
        assertThat(count("reply", round.id(), "true")).isZero();
        assertThat(holder(employee("Eve"), Role.STRATEGIST, null).call(() -> rounds.closed(500))).extracting(Round::handle).contains(round.handle());
    }
}
