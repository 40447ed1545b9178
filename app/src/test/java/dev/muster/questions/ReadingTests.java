package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Visits;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Reading a long thread: its orders, its parts, and what is new to somebody.
class ReadingTests extends QuestionWorld {
    @Autowired private Visits visits;
    private Place house;
    private Viewer ada;
    private Viewer bob;
    private Question question;

    @BeforeEach
    void cast() {
        house = house();
        ada = customer("Ada");
        bob = employee("Bob");
        question = asks(ada, house, "How long do hops keep?");
    }

    private List<Answer> given(int many) {
        return IntStream.range(0, many).mapToObj(number -> {
            later(Duration.ofMinutes(1));
            return answers(bob, question, "Answer " + number);
        }).toList();
    }

    private List<String> read(Viewer viewer, Sorting order) {
        var all = new ArrayList<String>();
        Span span = Span.first(order);
        while (span != null) {
            var next = span;
            var part = viewer.call(() -> answers.list(questions.at(question.item().handle()), next));
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(Answers.PART);
            all.addAll(part.entries().stream().map(each -> each.item().body().text()).toList());
            span = part.after() == null ? null : new Span(order, null, part.after());
        }
        return all;
    }

    private List<String> readBackwards(Viewer viewer, Sorting order) {
        var all = new ArrayList<String>();
        Span span = Span.last(order);
        while (span != null) {
            var next = span;
            var part = viewer.call(() -> answers.list(questions.at(question.item().handle()), next));
            all.addAll(0, part.entries().stream().map(each -> each.item().body().text()).toList());
            span = part.before() == null ? null : new Span(order, part.before(), null);
        }
        return all;
    }

    @Test
    void goesByTimeBothWaysAndByWhatWorked() {
        var given = given(70);
        worked(given.get(50), 3);
        accepts(ada, given.get(60));
        var byTime = IntStream.range(0, 70).mapToObj(number -> "Answer " + number).toList();

        assertThat(read(ada, Sorting.OLDEST)).isEqualTo(byTime);
        assertThat(read(ada, Sorting.NEWEST)).isEqualTo(byTime.reversed());
        assertThat(read(ada, Sorting.BEST)).startsWith("Answer 60", "Answer 50", "Answer 0").hasSize(70);
        for (var order : Sorting.values()) {
            assertThat(readBackwards(ada, order)).as(order.word()).isEqualTo(read(ada, order));
        }
    }

    @Test
    void leavesOutWhatOneMayNotSee() {
        given(3);
        later(Duration.ofMinutes(1));
        answers(bob, question, "Among ourselves", STAFF);

        assertThat(read(ada, Sorting.NEWEST)).hasSize(3).doesNotContain("Among ourselves");
        assertThat(read(bob, Sorting.NEWEST)).startsWith("Among ourselves");
        assertThat(ada.call(() -> answers.latest(question, 10))).hasSize(3);
    }

    @Test
    void saysHowManyStandBefore() {
        var given = given(5);

        ada.call(() -> {
            var now = questions.at(question.item().handle());
            assertThat(answers.ahead(now, given.get(3), Sorting.OLDEST)).isEqualTo(3);
            assertThat(answers.ahead(now, given.get(3), Sorting.NEWEST)).isEqualTo(1);
            assertThat(answers.ahead(now, given.get(3), Sorting.BEST)).isEqualTo(3);
            return true;
        });
    }

    @Test
    void refusesOddOrdersAndMarkers() {
        isWrong(ada, () -> Sorting.of("loudest"), "order questions.order.unknown");
        isRefused(ada, () -> answers.list(question, new Span(Sorting.NEWEST, null, "nonsense")), "shell.cursor");
    }

    @Test
    void notesHowFarSomebodyHasReadAndNeverGoesBack() {
        var given = given(4);
        assertThat(ada.call(() -> visits.last(question.item(), ada))).isEmpty();
        noted(ada, given.get(1));
        noted(ada, given.getFirst());

        assertThat(ada.call(() -> visits.last(question.item(), ada))).contains(given.get(1).item().created());
        assertThat(news(ada)).isEqualTo(2);
        assertThat(news(bob)).as("never here").isZero();
        noted(bob, given.getFirst());
        assertThat(news(bob)).as("his own").isZero();
    }

    @Test
    void countsNoNewsThatOneMayNotSee() {
        var given = given(1);
        noted(ada, given.getFirst());
        later(Duration.ofMinutes(1));
        answers(bob, question, "Among ourselves", STAFF);

        assertThat(news(ada)).isZero();
        isRefused(Viewer.VISITOR, () -> visits.note(question.item(), CLOCK.instant(), Viewer.VISITOR), "shell.not-signed-in");
    }

    @Test
    void takesNoMomentThatIsStillToCome() {
        ada.call(() -> {
            visits.note(question.item(), CLOCK.instant().plus(Duration.ofDays(1)), ada);
            return true;
        });

        assertThat(ada.call(() -> visits.last(question.item(), ada)).orElseThrow()).isBeforeOrEqualTo(CLOCK.instant());
    }

    private void noted(Viewer viewer, Answer upTo) {
        viewer.call(() -> {
            visits.note(question.item(), upTo.item().created(), viewer);
            return true;
        });
    }

    private int news(Viewer viewer) {
        return viewer.call(() -> visits.news(List.of(question.id()), Answers.KIND, viewer)).getOrDefault(question.id(), 0);
    }

    @Test
    void isSeenByOnesOwnAudienceOnly() {
        var pia = somebody("Pia", Audience.PUBLIC);
        isRefused(pia, () -> questions.at(question.item().handle()), "shell.gone");
    }
}
