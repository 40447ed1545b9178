package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.questions.Question.Reason;
import dev.muster.shell.Refusal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptingTests extends QuestionWorld {

    @Test
    void solvesTheQuestion() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var answer = answers(employee("Grace"), question, "Two years, cold.");

        var solved = accepts(ada, answer);

        assertThat(solved.state()).isEqualTo(QuestionState.SOLVED);
        assertThat(solved.isAccepted(answer.item().id())).isTrue();
        assertThat(log(answer.item())).containsExactly("CREATE", "ACCEPT");
    }

    @Test
    void isForTheAskerAndTheGuides() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var grace = employee("Grace");
        var answer = answers(grace, question, "Two years, cold.");

        isRefused(grace, () -> acceptances.accept(answer, null, grace), "questions.accept.only-asker");
        isRefused(grace, () -> acceptances.takeBack(answer, grace), "questions.accept.only-asker");
        assertThat(accepts(guide(employee("Gil"), place), answer).state()).isEqualTo(QuestionState.SOLVED);
    }

    @Test
    void needsAnAnswerThatEveryoneSees() {
        var place = house();
        var ada = employee("Ada");
        var question = asks(ada, place, "How long do hops keep?");
        var forStaff = answers(employee("Grace"), question, "Ask purchasing.", STAFF);

        isRefused(ada, () -> acceptances.accept(forStaff, null, ada), "questions.accept.narrower");
        assertThat(sees(customer("Linus"), question).state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void mayBeTakenBack() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var answer = answers(employee("Grace"), question, "Two years, cold.");
        accepts(ada, answer);

        var open = ada.call(() -> acceptances.takeBack(answer, ada));

        assertThat(open.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(open.acceptance()).isNull();
        assertThat(log(answer.item())).containsExactly("CREATE", "ACCEPT", "UNDO ACCEPT");
    }

    @Test
    void ofAnotherAnswerReplacesTheOneThatWasSeen() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var first = answers(employee("Grace"), question, "Two years.");
        var second = answers(employee("Edsger"), question, "Two years, cold.");
        accepts(ada, first);

        isRefused(ada, () -> acceptances.accept(second, null, ada), "questions.accept.moment-ago");
        var changed = ada.call(() -> acceptances.accept(second, first.item().id(), ada));

        assertThat(changed.state()).isEqualTo(QuestionState.SOLVED);
        assertThat(changed.isAccepted(second.item().id())).isTrue();
        assertThat(log(first.item())).containsExactly("CREATE", "ACCEPT", "UNDO ACCEPT");
    }

    @Test
    void ofTheSameAnswerTwiceHappensOnce() {
        var ada = customer("Ada");
        var answer = answers(employee("Grace"), asks(ada, house(), "How long do hops keep?"), "Two years.");
        accepts(ada, answer);

        assertThat(accepts(ada, answer).state()).isEqualTo(QuestionState.SOLVED);
        assertThat(log(answer.item())).containsExactly("CREATE", "ACCEPT");
    }

    @Test
    void ofFiftyAnswersAtOnceIsWonByOneAndTheOthersHearByWhom() {
        var place = house();
        var ada = customer("Ada");
        var gil = guide(employee("Gil"), place);
        var question = asks(ada, place, "How long do hops keep?");
        var grace = employee("Grace Hopper");
        var given = IntStream.range(0, 50).mapToObj(number -> answers(grace, question, "Answer " + number)).toList();

        AtOnce.all(50, _ -> sees(ada, question));

        var outcomes = AtOnce.all(50, number -> {
            var who = number % 2 == 0 ? ada : gil;
            return who.call(() -> acceptances.accept(given.get(number), null, who).acceptance());
        });

        assertThat(outcomes).hasOnlyElementsOfTypes(Question.Acceptance.class, Refusal.class);
        assertThat(outcomes).filteredOn(Question.Acceptance.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(49)
                .allSatisfy(each -> assertThat(words.say((Refusal) each)).startsWith("The answer by Grace Hopper was accepted a moment ago by").containsAnyOf("Ada", "Gil"));
        var winner = (Question.Acceptance) outcomes.stream().filter(Question.Acceptance.class::isInstance).findFirst().orElseThrow();
        assertThat(sees(ada, question).isAccepted(winner.answer())).isTrue();
        assertThat(system.jdbc().sql("select count(*) from activity.activity where verb = 'ACCEPT' and target_id = :id").param("id", question.id()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void isOverWhenTheAnswerIsHidden() {
        var place = house();
        var ada = customer("Ada");
        var gil = guide(employee("Gil"), place);
        var question = asks(ada, place, "How long do hops keep?");
        var answer = answers(employee("Grace"), question, "Buy mine instead.");
        accepts(ada, answer);

        gil.call(() -> {
            answers.hide(answer, true, "advertising", gil);
            return true;
        });

        assertThat(sees(ada, question).acceptance()).isNull();
        assertThat(sees(ada, question).answers()).isZero();
        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.OPEN);
        isRefused(gil, () -> acceptances.accept(answers.at(answer.item().handle()), null, gil), "questions.accept.hidden");
    }

    @Test
    void isRefusedWhileTheQuestionIsClosed() {
        var place = house();
        var ada = customer("Ada");
        var question = asks(ada, place, "How long do hops keep?");
        var answer = answers(employee("Grace"), question, "Two years.");
        closes(guide(employee("Gil"), place), question, Reason.OFF_PURPOSE);

        isRefused(ada, () -> acceptances.accept(answer, null, ada), "questions.closed");
        isRefused(ada, () -> acceptances.takeBack(answer, ada), "questions.closed");
    }
}
