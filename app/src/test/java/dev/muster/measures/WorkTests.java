package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.World;
import dev.muster.goals.spi.Window;
import dev.muster.measures.Effort.Kind;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The second set of measures, from what people made to the number.
class WorkTests extends World {
    @Autowired private Measures measures;
    private Place place;
    private Chronicle log;
    private Instant now;
    private LocalDate today;

    @BeforeEach
    void anEmptyPlace() {
        place = place(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.PUBLIC);
        log = new Chronicle(system, place);
        now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private CommunityMeasures lately(int days) {
        return measures.over(place, new Window(today.minusDays(days), today.plusDays(1)));
    }

    private CommunityMeasures lately() {
        return lately(200);
    }

    private void writes(UUID person, int questions) {
        IntStream.range(0, questions).forEach(each -> log.asks(person, ago(3 + each % 90)));
    }

    /// Vectors V3 and V4, from the items to the number.
    @Test
    void absenceAndSpreadAreCountedOverPeople() {
        List.of(1, 1, 2, 3, 5, 28).forEach(each -> writes(log.person(), each));

        var effort = lately().effort();

        assertThat(effort.all().gini()).isCloseTo(.6167, within(1e-3));
        assertThat(effort.all().absenceFactor()).isEqualTo(1);
        assertThat(effort.questions()).isEqualTo(effort.all());
        assertThat(effort.told()).containsExactly(Kind.ALL, Kind.QUESTIONS);
        assertThat(effort.of(Kind.ANSWERS).people()).isZero();
        assertThat(effort.of(Kind.COMMENTS).people()).isZero();
    }

    @Test
    void membersWhoDidNothingCountForWhoeverMayKnowOfThem() {
        List.of(1, 1, 2, 3, 5, 28).forEach(each -> writes(log.person(), each));
        var member = member(employee("Mia Member"), place);
        member(customer("Curt"), place);
        log.asks(member.self(), ago(300));
        var busy = member(customer("Bea Busy"), place);

        assertThat(member.<CommunityMeasures>call(this::lately).effort().silent()).isEqualTo(3 + founders(member));
        log.asks(busy.self(), ago(2));
        assertThat(member.<CommunityMeasures>call(this::lately).effort().silent()).isEqualTo(2 + founders(member));
        assertThat(Viewer.VISITOR.<CommunityMeasures>call(this::lately).effort().silent()).isZero();
    }

    /// Members that a place has from its beginning.
    private long founders(Viewer member) {
        return system.jdbc().sql("select count(*) - 3 from rights.membership where place_id = ?").param(place.id()).query(Long.class).single() + (member.signedIn() ? 0 : 1);
    }

    @Test
    void capacityCountsEachOthersAnswerWithinADayOnce() {
        var people = log.people(5);
        for (int question = 0; question < 10; question++) {
            var asker = people.get(question % 5);
            var asked = ago(20 + question);
            var id = log.asks(asker, asked);
            var other = people.get((question + 1) % 5);
            log.answers(other, id, asked.plus(Duration.ofHours(24)));
            log.answers(other, id, asked.plus(Duration.ofHours(2)));
            log.answers(asker, id, asked.plus(Duration.ofHours(1)));
            log.answers(people.get((question + 2) % 5), id, asked.plus(Duration.ofHours(25)));
        }
        log.answers(people.getFirst(), log.asks(people.getLast(), now.minus(Duration.ofHours(3))), now.minus(Duration.ofHours(2)));

        assertThat(lately().capacity()).isEqualTo(new AnswerCapacity(10, 10, 5));
    }

    /// Vector V8, from the items to the number: ab, ba, bc, cb, ac and da.
    @Test
    void tiesAreThoseOfTheLastNinetyDays() {
        var four = log.people(4);
        tie(four, 0, 1, 5);
        tie(four, 1, 0, 89);
        tie(four, 1, 2, 5);
        tie(four, 2, 1, 6);
        tie(four, 2, 1, 7);
        tie(four, 0, 2, 5);
        tie(four, 3, 0, 5);
        tie(four, 0, 3, 90);
        log.answers(four.getFirst(), log.asks(four.getFirst(), ago(5)), ago(5));

        var ties = lately().ties();

        assertThat(ties.latest().reciprocity()).isEqualTo(new Reciprocity(4, 6, 4));
        assertThat(ties.latest().hidden()).as("of four people").isTrue();
        assertThat(ties.stretches()).hasSize(2);
        assertThat(ties.stretches().getLast().reciprocity()).isEqualTo(new Reciprocity(2, 1, 0));
        assertThat(lately(20).ties().stretches()).as("at least one").hasSize(1);
        assertThat(lately(20).ties().latest()).isEqualTo(ties.latest());
    }

    /// One replies to another, so many days ago.
    private void tie(List<UUID> people, int from, int to, int days) {
        log.comments(people.get(from), log.asks(people.get(to), ago(days)), ago(days));
    }

    @Test
    void repliesToOneselfLeadNowhere() {
        var people = log.people(5);
        people.forEach(each -> log.comments(each, log.asks(each, ago(1)), ago(1)));
        log.answers(people.getFirst(), log.asks(people.getLast(), ago(1)), ago(1));

        assertThat(lately().replies().all()).isEqualTo(new Share(1, 12));
    }

    @Test
    void anAnswerIsReusedUntilItIsTakenBackOrSaidOtherwise() {
        var question = log.asks(log.person(), ago(50));
        var answers = IntStream.range(0, 6).mapToObj(each -> log.answers(log.person(), question, ago(40 - each))).toList();
        var ada = log.person();
        log.reuses(ada, question, answers.get(0), ago(30));
        log.reuses(log.person(), question, answers.get(0), ago(20));
        log.reuses(ada, question, answers.get(1), ago(30));
        log.doesNotReuse(ada, question, answers.get(1), ago(20));
        log.reuses(ada, question, answers.get(2), ago(30));
        log.takesBackReuse(ada, question, answers.get(2), ago(20));
        log.doesNotReuse(ada, question, answers.get(3), ago(30));
        log.reuses(ada, question, answers.get(3), ago(20));
        log.doesNotReuse(ada, question, answers.get(4), ago(20));

        assertThat(lately().reuse().answers().all()).isEqualTo(new Share(2, 6));
        assertThat(lately().reuse().times()).isEqualTo(3);
        var then = measures.over(place, new Window(today.minusDays(200), today.minusDays(25)));
        assertThat(then.reuse().answers().all()).as("as it was then").isEqualTo(new Share(3, 6));
    }

    @Test
    void aLifeIsReadAsOfTheEndOfTheWindow() {
        var people = log.people(5);
        people.forEach(each -> log.asks(each, ago(150)));
        log.asks(people.getFirst(), ago(140));
        log.asks(people.getFirst(), ago(40));

        var then = measures.over(place, new Window(today.minusDays(200), today.minusDays(60)));

        assertThat(List.of(then.stays().gone(), then.stays().here())).as("all were silent by then").containsExactly(5L, 0L);
        assertThat(then.stays().curve().steps()).extracting(Survival.Step::time).containsExactly(0.0, 10.0);
        assertThat(List.of(lately().stays().gone(), lately().stays().here())).containsExactly(4L, 1L);
        assertThat(then.seconds().all()).isEqualTo(new Share(1, 5));
    }

    @Test
    void whatOneMayNotSeeMakesNobodyMoreActive() {
        var staff = employee("Stan Staff");
        var people = log.people(6);
        people.forEach(each -> log.answers(people.getFirst(), log.asks(each, ago(80)), ago(80)));
        var before = Viewer.VISITOR.<CommunityMeasures>call(this::lately);

        for (int turn = 0; turn < 6; turn++) {
            log.answers(people.get(turn), log.asks(people.getFirst(), ago(turn), Audience.EMPLOYEE.bit()), ago(turn), Audience.EMPLOYEE.bit());
        }

        assertThat(Viewer.VISITOR.<CommunityMeasures>call(this::lately)).isEqualTo(before);
        var told = staff.<CommunityMeasures>call(this::lately);
        assertThat(told.effort().all().total()).isEqualTo(before.effort().all().total() + 12);
        assertThat(told.stays()).isNotEqualTo(before.stays());
        assertThat(told.ties()).isNotEqualTo(before.ties());
        assertThat(told.replies()).isNotEqualTo(before.replies());
    }
}
