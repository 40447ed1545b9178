package dev.muster.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.questions.Answer;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReusingTests extends QuestionWorld {

    private Answer graceAnswers() {
        return answers(employee("Grace"), asks(customer("Ada"), house(), "How long do hops keep?"), "Two years.");
    }

    private Tally says(Viewer viewer, Answer answer, boolean worked, String note) {
        return viewer.call(() -> reuses.say(answer.item(), worked, note, viewer));
    }

    @Test
    void isSaidOnceByEachPersonWhoMayThinkAgain() {
        var answer = graceAnswers();
        var linus = customer("Linus");

        assertThat(says(linus, answer, true, "")).isEqualTo(new Tally(1, 0));
        assertThat(says(linus, answer, true, "")).isEqualTo(new Tally(1, 0));
        assertThat(says(linus, answer, false, "They turned brown.")).isEqualTo(new Tally(0, 1));
        assertThat(linus.call(() -> reuses.takeBack(answer.item(), linus))).isEqualTo(Tally.NOBODY);
        assertThat(linus.call(() -> reuses.takeBack(answer.item(), linus))).isEqualTo(Tally.NOBODY);
        assertThat(log(answer.item())).containsExactly("CREATE", "USE", "UNDO USE", "REJECT", "UNDO REJECT");
    }

    @Test
    void isNotForAuthorsNorForVisitors() {
        var answer = graceAnswers();
        var grace = signIn.viewer(answer.item().author()).orElseThrow();

        isRefused(grace, () -> reuses.say(answer.item(), true, "", grace), "conversation.reuse.own");
        isRefused(Viewer.VISITOR, () -> reuses.say(answer.item(), true, "", Viewer.VISITOR), "conversation.reuse.sign-in");
    }

    @Test
    void thatItDidNotWorkSaysWhatHappened() {
        var answer = graceAnswers();
        var linus = customer("Linus");

        isWrong(linus, () -> reuses.say(answer.item(), false, " ", linus), "note conversation.reuse.what-happened");
        isWrong(linus, () -> reuses.say(answer.item(), false, "x".repeat(2_001), linus), "note shell.field.too-long");
        says(linus, answer, false, "They turned brown.");

        var id = answer.item().id();
        var edsger = customer("Edsger");
        assertThat(edsger.call(() -> reuses.failures(List.of(id), 5)).get(id)).extracting(Reuse::note).containsExactly("They turned brown.");
        assertThat(edsger.call(() -> persons.find(linus.self()))).as("whoever says something is known to those who read it").isPresent();
    }

    @Test
    void isSeenByThoseWhoSeeTheAnswer() {
        var question = asks(customer("Ada"), house(), "How long do hops keep?");
        var forStaff = answers(employee("Grace"), question, "Ask purchasing.", STAFF);
        var linus = employee("Linus");
        says(linus, forStaff, true, "");
        var id = forStaff.item().id();

        assertThat(employee("Edsger").call(() -> reuses.tallies(List.of(id)))).containsEntry(id, new Tally(1, 0));
        var ada = customer("Ada");
        assertThat(ada.call(() -> reuses.tallies(List.of(id)))).isEmpty();
        assertThat(ada.call(() -> persons.find(linus.self()))).isEmpty();
    }

    @Test
    void ofTwentyPeopleAtOnceCountsTwenty() {
        var answer = graceAnswers();
        var crowd = IntStream.range(0, 20).mapToObj(number -> customer("Customer " + number)).toList();

        AtOnce.all(20, number -> says(crowd.get(number), answer, number % 4 != 0, number % 4 != 0 ? "" : "Brown."));

        assertThat(crowd.getFirst().call(() -> reuses.tally(answer.item()))).isEqualTo(new Tally(15, 5));
        AtOnce.all(20, number -> crowd.get(number).call(() -> reuses.takeBack(answer.item(), crowd.get(number))));
        assertThat(crowd.getFirst().call(() -> reuses.tally(answer.item()))).isEqualTo(Tally.NOBODY);
    }

    @Test
    void ofOnePersonWhoClicksTwentyTimesAtOnceCountsOne() {
        var answer = graceAnswers();
        var linus = customer("Linus");

        AtOnce.all(20, _ -> says(linus, answer, true, ""));

        assertThat(linus.call(() -> reuses.tally(answer.item()))).isEqualTo(new Tally(1, 0));
        assertThat(log(answer.item())).containsExactly("CREATE", "USE");
    }

    @Test
    void ofOnePersonWhoWaversAtOnceCountsOneOpinion() {
        var answer = graceAnswers();
        var linus = customer("Linus");

        AtOnce.all(20, number -> says(linus, answer, number % 2 == 0, "Now and then."));

        var tally = linus.call(() -> reuses.tally(answer.item()));
        assertThat(tally.worked() + tally.failed()).isEqualTo(1);
        var mine = linus.call(() -> reuses.mine(List.of(answer.item().id()), linus)).get(answer.item().id());
        assertThat(mine.worked()).isEqualTo(tally.worked() == 1);
    }
}
