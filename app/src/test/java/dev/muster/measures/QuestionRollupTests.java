package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.goals.spi.Window;
import dev.muster.measures.QuestionLog.Tally;
import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Mergers;
import dev.muster.questions.Moves;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.questions.Splits;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of questions is what one gets by reading all items and the whole log, for everybody who looks and as of any day.
class QuestionRollupTests extends QuestionWorld {
    @Autowired private Measures measures;
    @Autowired private QuestionLog log;
    @Autowired private CohortLog cohorts;
    @Autowired private Rollups rollups;
    @Autowired private FittedPlans plans;
    @Autowired private JdbcClient jdbc;
    @Autowired private Mergers mergers;
    @Autowired private Splits splits;
    @Autowired private Moves moves;
    private Place house;
    private Place cellar;
    private Viewer ada;
    private Viewer bob;
    private Viewer eve;
    private Viewer guide;

    @BeforeEach
    void cast() {
        house = house();
        cellar = house();
        ada = customer("Ada");
        bob = employee("Bob");
        eve = employee("Eve");
        guide = guide(guide(employee("Gil"), house), cellar);
    }

    private Window window(int daysAgo) {
        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        return new Window(today.minusDays(60), today.plusDays(1).minusDays(daysAgo));
    }

    private void keepsWhatIsThere(Place place) {
        rollups.before(place.id());
        for (var viewer : List.of(ada, bob, guide, Viewer.VISITOR)) {
            for (int daysAgo : List.of(0, 2, 9)) {
                var asOf = AsOf.of(window(daysAgo), CLOCK.instant());
                var before = asOf.at().isBefore(asOf.window().end()) ? asOf.at().plus(1, ChronoUnit.MICROS) : asOf.at();
                var kept = viewer.<List<Tally>>call(() -> plans.read(() -> log.tallies(place.id(), asOf)));
                var retold = viewer.<FatesRetold>call(() -> new FatesRetold(jdbc, system.jdbc(), place.id()));
                assertThat(kept).as("told to %s, %d days ago", viewer, daysAgo)
                        .containsExactlyInAnyOrderElementsOf(retold.tallies(asOf.window().start(), before, asOf.at()));
                solvedInTime(place, viewer, retold, asOf.window());
            }
        }
    }

    private void solvedInTime(Place place, Viewer viewer, FatesRetold retold, Window window) {
        var limit = Duration.ofDays(2);
        var before = CLOCK.instant().plus(1, ChronoUnit.MICROS);
        var askedBefore = before.minus(limit).isBefore(window.end()) ? before.minus(limit) : window.end();
        var fates = retold.told(window.start(), askedBefore, before);
        var share = viewer.<Share>call(() -> cohorts.solved(place.id(), 2, window, CLOCK.instant()).stream().map(CohortLog.Cohort::share).reduce(new Share(0, 0), Share::plus));
        assertThat(share).isEqualTo(new Share(fates.stream().filter(each -> each.solved() != null && !each.solved().isAfter(each.asked().plus(limit))).count(), fates.size()));
    }

    /// Things that people do to questions, of which some are refused.
    private final class Turmoil {
        private final Random random;
        private final List<Question> asked = new ArrayList<>();
        private final List<Answer> given = new ArrayList<>();

        Turmoil(long seed) {
            random = new Random(seed);
        }

        private <T> T one(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private Question question() {
            return sees(guide, one(asked));
        }

        private Answer answer() {
            var answer = one(given);
            return guide.call(() -> answers.at(answer.item().handle()));
        }

        void goesOn() {
            later(Duration.ofMinutes(random.nextInt(60 * 8)));
            try {
                act(random.nextInt(14));
            } catch (Refusal | Invalid _) {
                // Nothing happened, then.
            }
        }

        private void act(int which) {
            boolean begins = asked.size() < 2 || given.size() < 2;
            switch (begins ? which % 6 : which) {
                case 0, 1 -> ask();
                case 2, 3, 4, 5 -> answer(List.of(ada, bob, eve).get(random.nextInt(3)), null);
                case 6 -> answer(bob, STAFF);
                case 7, 8 -> accept();
                case 9 -> guide.call(() -> acceptances.takeBack(answer(), guide));
                case 10 -> hide(random.nextInt(3) > 0);
                case 11 -> promote();
                case 12 -> regroup();
                default -> guide.call(() -> moves.move(question(), random.nextBoolean() ? cellar : house, true, "", guide));
            }
        }

        private void ask() {
            var asker = random.nextBoolean() ? ada : bob;
            asked.add(asks(asker, house, new Asking("How long do hops keep?", "What I tried did not do it.", List.of(), asker.equals(bob) && random.nextBoolean() ? STAFF : null)));
        }

        private void answer(Viewer by, @Nullable Set<Audience> layer) {
            if (!asked.isEmpty()) {
                given.add(answers(by, one(asked), "Two years, cold.", layer));
            }
        }

        private void accept() {
            var answer = answer();
            var acceptance = guide.<Question>call(() -> answers.questionOf(answer)).acceptance();
            guide.call(() -> acceptances.accept(answer, acceptance == null ? null : acceptance.answer(), guide));
        }

        private void promote() {
            var answer = answer();
            guide.call(() -> answers.promote(answer, answer.item().version(), guide));
        }

        private void hide(boolean hidden) {
            guide.call(() -> {
                if (random.nextBoolean()) {
                    questions.hide(question(), hidden, "", guide);
                } else {
                    answers.hide(answer(), hidden, "", guide);
                }
                return true;
            });
        }

        private void regroup() {
            var question = question();
            switch (random.nextInt(3)) {
                case 0 -> {
                    var answer = answer();
                    var asking = new Asking("How long does malt keep?", "This came up on the way.", List.of(), null);
                    guide.call(() -> splits.split(answers.questionOf(answer), asking, List.of(answer.item().handle()), "", guide));
                }
                case 1 -> takeBack(question);
                default -> guide.call(() -> mergers.merge(question, question(), "", guide));
            }
        }

        /// From the last merger to the first: what an earlier one brought has gone on with a later one, and stays there.
        private void takeBack(Question question) {
            var into = asked.stream().filter(each -> each.id().equals(question.mergedInto())).findFirst();
            if (into.isPresent() && sees(guide, into.get()).mergedInto() == null) {
                guide.call(() -> mergers.takeBack(question, guide));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepWhatIsThereWhateverHappens(long seed) {
        var turmoil = new Turmoil(seed);
        for (int turn = 0; turn < 120; turn++) {
            turmoil.goesOn();
            if (turn % 20 == 19) {
                keepsWhatIsThere(house);
                keepsWhatIsThere(cellar);
            }
        }
        assertThat(lines()).hasSizeGreaterThan(15);
    }

    @Test
    void areTheSameWhenAllIsCountedAnew() {
        var turmoil = new Turmoil(5);
        for (int turn = 0; turn < 120; turn++) {
            turmoil.goesOn();
        }
        var kept = lines();
        assertThat(kept).hasSizeGreaterThan(15);
        system.jdbc().sql("update measures.question set prompt = prompt + 1").update();

        rollups.recount();

        assertThat(lines()).containsExactlyInAnyOrderElementsOf(kept);
    }

    private List<String> lines() {
        rollups.before(house.id());
        rollups.before(cellar.id());
        return system.jdbc().sql("""
                select concat_ws(' ', place_id, question_id, asked, asker_id, made, layer, circle_id, run_id, replied, answered, prompt,
                                 (select string_agg(person::text, ',' order by person) from unnest(shared) person), solved, unsolved, passed)
                  from measures.question where place_id in (:house, :cellar)
                """)
            .param("house", house.id()).param("cellar", cellar.id()).query(String.class).list();
    }

    private CommunityMeasures told(Viewer viewer) {
        return viewer.call(() -> measures.over(house, window(0)));
    }

    @Test
    void tellCustomersNothingOfAnAnswerAmongStaff() {
        var question = asks(ada, house, "How long do hops keep?");
        asks(ada, house, "And malt?");
        var before = told(ada).responses();

        later(Duration.ofHours(1));
        answers(bob, question, "Two years, cold.", STAFF);

        assertThat(told(ada).responses().answered()).isZero();
        assertThat(before.answered()).isZero();
        assertThat(told(bob).responses().answered()).isEqualTo(1);
        later(Duration.ofDays(2));
        assertThat(told(ada).capacity().answers()).isZero();
        assertThat(told(bob).capacity().answers()).isEqualTo(1);
    }

    @Test
    void tellCustomersOfAnAnswerAmongStaffOnceItIsShownToThem() {
        var question = asks(ada, house, "How long do hops keep?");
        later(Duration.ofHours(1));
        var answer = answers(bob, question, "Two years, cold.", STAFF);
        guide.call(() -> answers.promote(answer, answer.item().version(), guide));

        assertThat(told(ada).responses().answered()).isEqualTo(1);
    }

    /// Whoever answers for all and again among colleagues is one of those who answered.
    @Test
    void countAPersonOnceWhoAnsweredForSomeAndForAll() {
        var question = asks(ada, house, "How long do hops keep?");
        later(Duration.ofHours(1));
        answers(bob, question, "Two years, cold.");
        answers(bob, question, "Or so we say.", STAFF);
        answers(eve, question, "Do we?", STAFF);
        later(Duration.ofDays(2));

        assertThat(told(ada).capacity().answers()).isEqualTo(1);
        assertThat(told(bob).capacity().answers()).isEqualTo(2);
    }

    @Test
    void creditWhatCameThroughTwoMergersToTheLast() {
        var first = asks(ada, house, "How long do hops keep?");
        var second = asks(ada, house, "When are hops too old?");
        var last = asks(ada, house, "When do hops go stale?");
        later(Duration.ofHours(1));
        answers(bob, first, "Two years, cold.");
        later(Duration.ofHours(1));
        guide.call(() -> mergers.merge(first, second, "", guide));
        later(Duration.ofHours(1));
        guide.call(() -> mergers.merge(sees(guide, second), last, "", guide));

        assertThat(told(ada).responses().questions()).isEqualTo(1);
        assertThat(told(ada).responses().answered()).isEqualTo(1);
        assertThat(told(ada).responses().curve().median()).contains(3.0);
        later(Duration.ofDays(2));
        assertThat(told(ada).capacity().answers()).isEqualTo(1);

        guide.call(() -> mergers.takeBack(sees(guide, second), guide));
        assertThat(told(ada).responses().questions()).isEqualTo(2);
        assertThat(told(ada).responses().answered()).isEqualTo(1);
        keepsWhatIsThere(house);
    }

    @Test
    void leaveAQuestionMadeOfAnswersAmongStaffToThoseWhoSeeNoneOfThem() {
        var question = asks(ada, house, "How long do hops keep?");
        var answer = answers(bob, question, "And malt?", STAFF);
        guide.call(() -> splits.split(question, new Asking("How long does malt keep?", "So.", List.of(), null), List.of(answer.item().handle()), "", guide));

        assertThat(told(bob).responses().questions()).isEqualTo(1);
        assertThat(told(ada).responses().questions()).isEqualTo(2);
    }

    /// What a later import says of an answer that an earlier one brought is there for nobody before it is finished.
    @Test
    void waitForAnImportToBeFinished() {
        var chronicle = new Chronicle(system, house);
        var question = chronicle.asks(ada.self(), CLOCK.instant().minus(Duration.ofDays(3)));
        var answer = chronicle.answers(bob.self(), question, CLOCK.instant().minus(Duration.ofDays(2)));
        var run = UUID.randomUUID();
        system.jdbc().sql("insert into items.unfinished_run values (?)").param(run).update();
        chronicle.accepts(ada.self(), question, answer, CLOCK.instant().minus(Duration.ofDays(1)));
        system.jdbc().sql("update activity.activity set run_id = ? where object_id = ? and verb = 'ACCEPT'").params(run, answer).update();
        system.jdbc().sql("insert into measures.stale_question (place_id, question_id) values (?, ?)").params(house.id(), question).update();
        assertThat(told(ada).acceptanceRate().all()).isEqualTo(new Share(0, 1));

        system.jdbc().sql("delete from items.unfinished_run where run_id = ?").param(run).update();
        assertThat(told(ada).acceptanceRate().all()).isEqualTo(new Share(1, 1));

        system.jdbc().sql("delete from activity.activity where run_id = ?").param(run).update();
        assertThat(told(ada).acceptanceRate().all()).isEqualTo(new Share(0, 1));
    }
}
