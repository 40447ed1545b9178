package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Question.Reason;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTests extends QuestionWorld {

    private static Wanted only(Show show) {
        return new Wanted(show, null);
    }

    private Question asksLater(Viewer viewer, Place place, String title, String... tags) {
        later(Duration.ofMinutes(1));
        return asks(viewer, place, title, tags);
    }

    @Test
    void showsWhatEachListPromises() {
        var place = house();
        var ada = customer("Ada");
        var gil = guide(employee("Gil"), place);
        asksLater(ada, place, "nobody answered", "hops");
        answers(gil, asksLater(ada, place, "answered", "hops"), "So.");
        accepts(ada, answers(gil, asksLater(ada, place, "solved", "hops", "malt"), "So."));
        closes(gil, asksLater(gil, place, "closed", "hops"), Reason.OFF_PURPOSE);
        asksLater(gil, house(), "elsewhere", "hops");

        assertThat(lists(ada, place, Wanted.all())).containsExactly("closed", "solved", "answered", "nobody answered");
        assertThat(lists(ada, place, only(Show.OPEN))).containsExactly("answered", "nobody answered");
        assertThat(lists(ada, place, only(Show.UNANSWERED))).containsExactly("nobody answered");
        assertThat(lists(ada, place, only(Show.SOLVED))).containsExactly("solved");
        assertThat(lists(ada, place, only(Show.MINE))).containsExactly("solved", "answered", "nobody answered");
        assertThat(lists(gil, place, only(Show.MINE))).containsExactly("closed");
        assertThat(lists(Viewer.VISITOR, place, only(Show.MINE))).isEmpty();
    }

    @Test
    void narrowsEachListToATag() {
        var place = house();
        var ada = customer("Ada");
        var gil = guide(employee("Gil"), place);
        asksLater(ada, place, "waiting", "hops");
        answers(gil, asksLater(ada, place, "answered", "hops"), "So.");
        asksLater(ada, place, "about malt", "malt");
        accepts(ada, answers(gil, asksLater(ada, place, "solved", "hops", "malt"), "So."));
        closes(gil, asksLater(gil, place, "closed", "hops"), Reason.OFF_PURPOSE);

        assertThat(lists(ada, place, new Wanted(Show.ALL, "hops"))).containsExactly("closed", "solved", "answered", "waiting");
        assertThat(lists(ada, place, new Wanted(Show.OPEN, "hops"))).containsExactly("answered", "waiting");
        assertThat(lists(ada, place, new Wanted(Show.UNANSWERED, "hops"))).containsExactly("waiting");
        assertThat(lists(ada, place, new Wanted(Show.SOLVED, "hops"))).containsExactly("solved");
        assertThat(lists(ada, place, new Wanted(Show.MINE, "malt"))).containsExactly("solved", "about malt");
        assertThat(ada.call(() -> lists.tagsOfLatest(place)))
                .containsExactly(new Lists.Tagged("hops", 4), new Lists.Tagged("malt", 2));
    }

    @Test
    void holdsNothingThatTheViewerMayNotSee() {
        var place = house();
        var gil = guide(employee("Gil"), place);
        asks(gil, place, new Asking("for staff", "Hm.", List.of("hops"), STAFF));
        var hidden = asksLater(customer("Ada"), place, "hidden", "hops");
        asksLater(customer("Ada"), place, "for all", "hops");
        gil.call(() -> {
            questions.hide(hidden, true, "spam", gil);
            return true;
        });
        var linus = customer("Linus");

        assertThat(lists(linus, place, Wanted.all())).containsExactly("for all");
        assertThat(lists(linus, place, new Wanted(Show.ALL, "hops"))).containsExactly("for all");
        assertThat(lists(gil, place, Wanted.all())).containsExactly("for all", "for staff");
        assertThat(linus.call(() -> lists.count(place, only(Show.OPEN), 100, linus))).isEqualTo(1);
        assertThat(linus.call(() -> lists.tagsOfLatest(place))).containsExactly(new Lists.Tagged("hops", 1));
    }

    @Test
    void aQuestionAnsweredInACircleWaitsForWhoeverAskedIsNotKnownToBeInIt() {
        var place = house();
        var linus = member(customer("Linus"), place);
        var grace = member(employee("Grace"), place);
        var question = asks(customer("Ada"), place, "answered in a circle");
        var circle = UUID.randomUUID();
        system.jdbc().sql("insert into rights.circle (id, place_id, name) values (:id, :place, 'Tasters')").param("id", circle).param("place", place.id()).update();
        List.of(linus, grace).forEach(each -> system.jdbc().sql("insert into rights.circle_member values (:circle, :person)").param("circle", circle).param("person", each.self()).update());
        system.jdbc().sql("""
                insert into items.item (id, handle, kind, place_id, root_id, parent_id, layer, circle_id, author_id, body, state, created, changed)
                values (:id, :handle, 'answer', :place, :question, :question, 15, :circle, :author, 'Among us.', 'given', now(), now())
                """)
            .param("id", UUID.randomUUID()).param("handle", UUID.randomUUID().toString()).param("place", place.id())
            .param("question", question.id()).param("circle", circle).param("author", grace.self()).update();

        assertThat(lists(linus, place, only(Show.UNANSWERED))).containsExactly("answered in a circle");
        assertThat(sees(linus, question).unheard()).isTrue();
        assertThat(sees(employee("Edsger"), question).unheard()).isFalse();
        assertThat(lists(employee("Edsger"), place, only(Show.UNANSWERED))).containsExactly("answered in a circle");
    }

    @Test
    void isReadPartByPartInBothDirections() {
        var place = house();
        var ada = employee("Ada");
        IntStream.range(0, 65).forEach(number -> {
            later(Duration.ofSeconds(number % 3 == 0 ? 1 : 0));
            asks(ada, place, "Question " + number, "hops");
        });

        for (var wanted : List.of(Wanted.all(), only(Show.OPEN), only(Show.MINE), only(Show.UNANSWERED), new Wanted(Show.ALL, "hops"), new Wanted(Show.OPEN, "hops"))) {
            var first = part(ada, place, wanted, null, null);
            var second = part(ada, place, wanted, null, first.after());
            var third = part(ada, place, wanted, null, second.after());

            assertThat(first.before()).isNull();
            assertThat(third.after()).isNull();
            assertThat(List.of(first, second, third)).flatExtracting(Stretch::entries).hasSize(65).doesNotHaveDuplicates();
            assertThat(part(ada, place, wanted, third.before(), null)).isEqualTo(second);
            assertThat(part(ada, place, wanted, second.before(), null).entries()).isEqualTo(first.entries());
        }
        isRefused(ada, () -> lists.of(place, Wanted.all(), null, "nonsense", ada), "shell.cursor");
    }

    private Stretch<Question> part(Viewer viewer, Place place, Wanted wanted, @Nullable String before, @Nullable String after) {
        return viewer.call(() -> lists.of(place, wanted, before, after, viewer));
    }

    @Test
    void countsAnswersAndReuseAsTheViewerMaySeeThem() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        worked(answers(employee("Grace"), question, "Two years."), 2);
        worked(answers(employee("Edsger"), question, "Ask purchasing.", STAFF), 3);
        var hidden = answers(employee("Kurt"), question, "Buy mine.");
        var gil = guide(employee("Gil"), place);
        gil.call(() -> {
            answers.hide(hidden, true, "advertising", gil);
            return true;
        });

        assertThat(sees(customer("Linus"), question)).extracting(Question::answers, Question::worked).containsExactly(1, 2);
        assertThat(sees(gil, question)).extracting(Question::answers, Question::worked).containsExactly(2, 5);
        assertThat(EnumSet.allOf(Audience.class)).isEqualTo(question.item().layer());
    }
}
