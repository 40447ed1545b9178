package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.goals.spi.Window;
import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Mergers;
import dev.muster.questions.Moves;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.questions.Splits;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Merged questions count as one, what was split off answered neither, and a moved question counts where it stands.
class RegroupedTests extends QuestionWorld {
    @Autowired private Measures measures;
    @Autowired private Mergers mergers;
    @Autowired private Splits splits;
    @Autowired private Moves moves;
    private Place house;
    private Viewer bob;
    private Viewer guide;
    private Question asked;
    private Question waiting;
    private Answer answer;

    @BeforeEach
    void cast() {
        house = house();
        bob = employee("Bob");
        guide = guide(employee("Gil"), house);
        asked = asks(customer("Ada"), house, "How long do hops keep?");
        waiting = asks(customer("Carla"), house, "When do hops go stale?");
        later(Duration.ofHours(1));
        answer = answers(bob, asked, "Two years, cold.");
        later(Duration.ofHours(1));
    }

    private CommunityMeasures over(Place place) {
        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        return guide.call(() -> measures.over(place, new Window(today.minusDays(90), today.plusDays(1))));
    }

    private void counts(Place place, int questions, int answered) {
        var responses = over(place).responses();
        assertThat(responses.questions()).as("questions").isEqualTo(questions);
        assertThat(responses.answered()).as("answered").isEqualTo(answered);
    }

    private void merge(Question source, Question target) {
        guide.call(() -> mergers.merge(source, target, "", guide));
    }

    @Test
    void countMergedQuestionsAsOne() {
        counts(house, 2, 1);
        merge(waiting, asked);
        counts(house, 1, 1);
        guide.call(() -> mergers.takeBack(sees(guide, waiting), guide));
        counts(house, 2, 1);
        merge(waiting, asked);
        counts(house, 1, 1);
    }

    @Test
    void countWhatCameAlongAsAnAnswerFromThenOn() {
        merge(asked, waiting);
        later(Duration.ofHours(1));

        counts(house, 1, 1);
        var curve = over(house).responses().curve();
        assertThat(curve.n()).isEqualTo(1);
        assertThat(curve.median().orElseThrow()).as("answered when it came, after two hours").isBetween(1.9, 2.1);
    }

    @Test
    void countNoQuestionThatWasMadeOfAnswersNorThemAsAnswers() {
        guide.call(() -> splits.split(asked, new Asking("How long does malt keep?", "So.", List.of(), null), List.of(answer.item().handle()), "", guide));

        counts(house, 2, 0);
    }

    @Test
    void countAQuestionWhereItStands() {
        var cellar = house();
        guide = guide(guide, cellar);
        guide.call(() -> moves.move(asked, cellar, true, "", guide));

        counts(house, 1, 0);
        counts(cellar, 1, 1);
        guide.call(() -> moves.move(sees(guide, asked), house, true, "", guide));
        counts(house, 2, 1);
        counts(cellar, 0, 0);
    }

    @Test
    void countTheSameWhicheverOrderTheLogIsReadIn() {
        var once = over(house);
        merge(waiting, asked);
        merge(asks(bob, house, "And cold?"), asked);

        assertThat(over(house).responses().questions()).isEqualTo(once.responses().questions() - 1);
        assertThat(over(house).contributors()).isEqualTo(over(house).contributors());
    }
}
