package dev.muster.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.drills.Write.Kind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the checker wants to see, after what clients were told.
class ExpectedTests {
    @TempDir Path folder;
    private Ledger ledger;
    private int numbers;

    @BeforeEach
    void open() throws Exception {
        ledger = new Ledger(folder.resolve("ledger.txt"));
    }

    private Write write(Kind kind, @Nullable Write on, Fate fate) {
        var write = new Write(++numbers, kind, 1, on, "malt", true);
        ledger.invoke(write);
        if (fate != Fate.UNKNOWN) {
            ledger.tell(write, fate, "handle" + numbers, fate == Fate.OK ? 201 : 422);
        }
        return write;
    }

    @Test
    void countsWhatWasAcknowledgedAndAllowsWhatIsUnknown() {
        var question = write(Kind.QUESTION, null, Fate.OK);
        write(Kind.ANSWER, question, Fate.OK);
        write(Kind.ANSWER, question, Fate.UNKNOWN);
        write(Kind.ANSWER, question, Fate.REFUSED);

        var answers = new Expected(ledger).answers(question);

        assertThat(answers.has(0)).isFalse();
        assertThat(answers.has(1)).isTrue();
        assertThat(answers.has(2)).isTrue();
        assertThat(answers.has(3)).isFalse();
    }

    @Test
    void doesNotKnowWhatWasRefused() {
        var refused = write(Kind.UNTITLED, null, Fate.REFUSED);
        var unknown = write(Kind.QUESTION, null, Fate.UNKNOWN);

        assertThat(new Expected(ledger).marked(refused.marker())).isNull();
        assertThat(new Expected(ledger).marked(unknown.marker())).isEqualTo(unknown);
    }

    @Test
    void findsTheAcceptanceAndTheReusesOfAQuestionsAnswers() {
        var question = write(Kind.QUESTION, null, Fate.OK);
        var answer = write(Kind.ANSWER, question, Fate.OK);
        var acceptance = write(Kind.ACCEPTANCE, answer, Fate.OK);
        write(Kind.REUSE, answer, Fate.OK);

        assertThat(new Expected(ledger).acceptance(question)).isEqualTo(acceptance);
        assertThat(new Expected(ledger).worked(question)).isEqualTo(new Expected.Span(1, 1));
        assertThat(new Expected(ledger).touchedSince(4)).containsExactly(question.number());
    }

    @Test
    void settlesWhatWasUnknownByWhatTheRetryWasTold() {
        var question = write(Kind.QUESTION, null, Fate.UNKNOWN);
        ledger.tell(question, Fate.OK, "later", 201);

        assertThat(ledger.all(Fate.UNKNOWN)).isEmpty();
        assertThat(new Expected(ledger).sure(Kind.QUESTION)).containsExactly(question);
        assertThat(folder.resolve("ledger.txt")).content().contains("invoke 1 QUESTION by 1").contains("OK 1 201 later");
    }
}
