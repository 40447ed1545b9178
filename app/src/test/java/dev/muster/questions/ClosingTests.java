package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Link;
import dev.muster.questions.Question.Reason;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import org.junit.jupiter.api.Test;

class ClosingTests extends QuestionWorld {

    private Question reopens(Viewer viewer, Question question) {
        return viewer.call(() -> closures.reopen(question, viewer));
    }

    private Viewer guideOf(Place place) {
        return guide(employee("Gil"), place);
    }

    @Test
    void keepsWhoWhyAndWhatElseThereIsToKnow() {
        var place = house();
        var gil = guideOf(place);
        var question = asks(customer("Ada"), place, "Who wins the league?");

        var closed = gil.call(() -> closures.close(question, Reason.OFF_PURPOSE, null, "Try the pub.", gil));

        assertThat(closed.state()).isEqualTo(QuestionState.CLOSED);
        assertThat(closed.closure()).extracting(Question.Closure::reason, Question.Closure::by, Question.Closure::note)
                .containsExactly(Reason.OFF_PURPOSE, gil.self(), "Try the pub.");
        assertThat(log(question.item())).containsExactly("CREATE", "CLOSE");
        isRefused(gil, () -> closures.close(question, Reason.OFF_PURPOSE, null, "", gil), "questions.closed-already");
    }

    @Test
    void isForGuidesAndForTheAskerWhileNobodyElseTookPart() {
        var place = house();
        var ada = customer("Ada");
        var grace = employee("Grace");
        var question = asks(ada, place, "How long do hops keep?");

        isRefused(grace, () -> closures.close(question, Reason.NO_LONGER_NEEDED, null, "", grace), "questions.close.only-guides");
        assertThat(closes(ada, question, Reason.NO_LONGER_NEEDED).state()).isEqualTo(QuestionState.CLOSED);
        reopens(ada, question);
        comments(grace, question.item(), "Which hops?");
        isRefused(ada, () -> closures.close(question, Reason.NO_LONGER_NEEDED, null, "", ada), "questions.close.others-took-part");
        assertThat(closes(guideOf(place), question, Reason.NO_LONGER_NEEDED).state()).isEqualTo(QuestionState.CLOSED);
    }

    @Test
    void theAskerDoesNotLearnFromARefusalThatStaffAnsweredAmongThemselves() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        answers(employee("Grace"), question, "Ask purchasing.", STAFF);

        assertThat(closes(ada, question, Reason.NO_LONGER_NEEDED).state()).isEqualTo(QuestionState.CLOSED);
    }

    @Test
    void asADuplicateTiesItToTheOriginalWhichIsSeenFromBothEnds() {
        var place = house();
        var gil = guideOf(place);
        var original = asks(customer("Ada"), place, "How long do hops keep?");
        var again = asks(customer("Linus"), place, "How long do hops last?");

        isWrong(gil, () -> closures.close(again, Reason.DUPLICATE, null, "", gil), "duplicateOf questions.close.original-missing");
        isWrong(gil, () -> closures.close(again, Reason.DUPLICATE, again, "", gil), "duplicateOf questions.close.itself");
        isWrong(gil, () -> closures.close(again, Reason.OFF_PURPOSE, original, "", gil), "duplicateOf questions.close.original-unwanted");
        gil.call(() -> closures.close(again, Reason.DUPLICATE, original, "", gil));

        var ada = customer("Ada");
        assertThat(ada.call(() -> ties.of(again.item()))).singleElement()
                .matches(link -> link.kind() == Link.Kind.DUPLICATES && link.outgoing() && link.other().id().equals(original.id()));
        assertThat(ada.call(() -> ties.of(original.item()))).singleElement()
                .matches(link -> !link.outgoing() && link.other().id().equals(again.id()));
        isWrong(gil, () -> closures.close(original, Reason.DUPLICATE, again, "", gil), "duplicateOf questions.close.each-other");
    }

    @Test
    void asADuplicateOfSomethingNarrowerTiesItForThoseWhoSeeThat() {
        var place = house();
        var gil = guideOf(place);
        var forStaff = asks(gil, place, new Asking("What do hops cost us?", "Per kilo.", java.util.List.of(), STAFF));
        var question = asks(customer("Linus"), place, "What do hops cost?");
        gil.call(() -> closures.close(question, Reason.DUPLICATE, forStaff, "", gil));

        assertThat(gil.call(() -> ties.of(question.item()))).hasSize(1);
        assertThat(customer("Ada").call(() -> ties.of(question.item()))).isEmpty();
    }

    @Test
    void isUndoneByItsAskerOnceAndByGuidesAlways() {
        var place = house();
        var ada = customer("Ada");
        var gil = guideOf(place);
        var original = asks(gil, place, "How long does malt keep?");
        var question = asks(ada, place, "How long do hops keep?");
        gil.call(() -> closures.close(question, Reason.DUPLICATE, original, "", gil));

        assertThat(reopens(ada, question).state()).isEqualTo(QuestionState.OPEN);
        assertThat(ada.call(() -> ties.of(question.item()))).isEmpty();
        closes(gil, question, Reason.OFF_PURPOSE);
        isRefused(ada, () -> closures.reopen(question, ada), "questions.reopen.once");
        var linus = customer("Linus");
        isRefused(linus, () -> closures.reopen(question, linus), "questions.reopen.only-guides");
        assertThat(reopens(gil, question).state()).isEqualTo(QuestionState.OPEN);
        assertThat(log(question.item())).containsSubsequence("CLOSE", "OPEN", "CLOSE", "OPEN");
    }

    @Test
    void keepsTheAcceptedAnswerForTheDayWhenItIsReopened() {
        var place = house();
        var ada = customer("Ada");
        var gil = guideOf(place);
        var question = asks(ada, place, "How long do hops keep?");
        accepts(ada, answers(employee("Grace"), question, "Two years."));
        closes(gil, question, Reason.RESOLVED_ELSEWHERE);

        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.CLOSED);
        assertThat(reopens(gil, question).state()).isEqualTo(QuestionState.SOLVED);
    }

    @Test
    void endsAnswering() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        closes(guideOf(place), question, Reason.OFF_PURPOSE);
        var grace = employee("Grace");

        isRefused(grace, () -> answers.answer(question, "Two years.", null, null, grace), "questions.closed");
    }
}
