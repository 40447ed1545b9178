package dev.muster.questions;

import dev.muster.search.spi.Findable;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Answers, as search finds them: under the title of their question, and by its tags and state.
@Component
@Order(110)
class FindableAnswers implements Findable {
    private final Words words;

    FindableAnswers(Words words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return Answers.KIND;
    }

    @Override
    public String label() {
        return words.say("questions.found.answers");
    }

    @Override
    public List<String> states() {
        return FindableQuestions.STATES;
    }

    @Override
    public StateLabel state(String stored) {
        return stored.equals(QuestionState.STORED_SOLVED)
                ? new StateLabel(Tone.QUIET, Icon.ANSWERED, words.say("questions.found.answer.solved"))
                : new StateLabel(Tone.QUIET, Icon.ANSWERED, words.say("questions.found.answer"));
    }

    @Override
    public String address(String handle, @Nullable String title) {
        return "/answers/" + handle;
    }
}
