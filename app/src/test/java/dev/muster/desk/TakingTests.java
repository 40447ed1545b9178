package dev.muster.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.AtOnce;
import dev.muster.desk.Sought.Show;
import dev.muster.questions.Question;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.web.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TakingTests extends DeskWorld {
    @Autowired private HelpDesk desk;
    @Autowired private Takings takings;
    @Autowired private JdbcClient jdbc;

    private Taking takes(Viewer viewer) {
        return viewer.call(() -> takings.take(question, viewer));
    }

    private void leaves(Viewer viewer) {
        viewer.call(() -> {
            takings.giveBack(question, viewer);
            return true;
        });
    }

    private Optional<Taking> seenBy(Viewer viewer) {
        return viewer.call(() -> takings.of(question));
    }

    private List<Call> mine(Viewer viewer) {
        return viewer.call(() -> desk.list(Sought.all().showing(Show.MINE), null, viewer)).entries();
    }

    @Test
    void tellsColleaguesAndNobodyElse() {
        takes(emil);

        assertThat(seenBy(frida)).get().extracting(Taking::person).isEqualTo(emil.self());
        assertThat(mine(emil)).hasSize(1);
        assertThat(mine(frida)).isEmpty();
        assertThat(frida.call(() -> desk.list(Sought.all(), null, frida)).entries().getFirst().taking()).isNotNull();
        assertThat(seenBy(ada)).isEmpty();
        assertThat(seenBy(Viewer.VISITOR)).isEmpty();
        assertThat(seenBy(guide(customer("Carla"), place))).isPresent();
    }

    @Test
    void isWrittenDownForStaffAlone() {
        takes(emil);
        leaves(emil);

        assertThat(log(question.item())).containsExactly("CREATE", "ADD", "REMOVE");
        assertThat(acts(frida)).isEqualTo(2);
        assertThat(acts(ada)).isZero();
    }

    private int acts(Viewer viewer) {
        return viewer.call(() -> jdbc.sql("select count(*) from activity.activity where object_id = :id and object_kind = 'taking'")
            .param("id", question.id()).query(Integer.class).single());
    }

    @Test
    void goesToTheFirstOfTwo() {
        var first = takes(emil);
        later(Duration.ofMinutes(10));

        var refusal = catchThrowableOfType(Refusal.class, () -> takes(frida));

        assertThat(words.say(refusal)).contains("Emil Expert", Times.exact(first.since()));
        assertThat(log(question.item())).containsExactly("CREATE", "ADD");
    }

    @Test
    void goesToOneOfTwoAtOnce() {
        var results = AtOnce.all(2, number -> had(number == 0 ? emil : frida));

        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(log(question.item())).containsExactly("CREATE", "ADD");
    }

    private boolean had(Viewer viewer) {
        try {
            takes(viewer);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.key()).isEqualTo("desk.taking.taken");
            return false;
        }
    }

    @Test
    void isHeldOnToWithoutBeginningAnew() {
        var first = takes(emil);
        later(Takings.HOLDS.minusMinutes(1));
        var again = takes(emil);

        assertThat(again.since()).isEqualTo(first.since());
        assertThat(again.until()).isEqualTo(CLOCK.instant().plus(Takings.HOLDS));
    }

    @Test
    void lapsesAndMayThenBeTakenOver() {
        takes(emil);
        later(Takings.HOLDS.plusMinutes(1));

        assertThat(seenBy(frida)).isEmpty();
        assertThat(mine(emil)).isEmpty();
        assertThat(takes(frida).person()).isEqualTo(frida.self());
    }

    @Test
    void endsWithOnesAnswerAndNotWithAnothers() {
        takes(emil);
        answers(frida, question, "A year.");
        assertThat(seenBy(frida)).isPresent();

        answers(emil, question, "Two years, cold.");
        assertThat(seenBy(frida)).isEmpty();
    }

    @Test
    void endsWithAnAnswerThatWhoeverAskedSeesAndNotBefore() {
        takes(emil);
        var answer = answers(emil, question, "Ask the lab.", STAFF);
        assertThat(seenBy(frida)).isPresent();

        emil.call(() -> answers.promote(answer, 1, emil));
        assertThat(seenBy(frida)).isEmpty();
    }

    @Test
    void endsWhenTheQuestionIsSettled() {
        var answer = answers(frida, question, "A year.");
        takes(emil);
        accepts(ada, answer);

        assertThat(seenBy(frida)).isEmpty();
    }

    @Test
    void isGivenBackByWhoHasItAlone() {
        takes(emil);
        leaves(frida);
        assertThat(seenBy(frida)).isPresent();

        leaves(emil);
        assertThat(seenBy(frida)).isEmpty();
    }

    @Test
    void isForThoseWhoMayAnswerAtTheDesk() {
        isRefused(ada, () -> takings.take(question, ada), "desk.place.only-staff");
        isRefused(Viewer.VISITOR, () -> takings.take(question, Viewer.VISITOR), "shell.gone");
        var gil = guide(employee("Gil"), place);
        var closed = closes(gil, question, Question.Reason.OFF_PURPOSE);
        isRefused(emil, () -> takings.take(closed, emil), "questions.closed");
    }
}
