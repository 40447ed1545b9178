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

/// Questions, as search finds them.
@Component
@Order(100)
class FindableQuestions implements Findable {
    static final List<String> STATES = List.of(QuestionState.STORED_OPEN, QuestionState.STORED_SOLVED, QuestionState.STORED_CLOSED);
    private final Words words;

    FindableQuestions(Words words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return Questions.KIND;
    }

    @Override
    public String label() {
        return words.say("questions.questions");
    }

    @Override
    public List<String> states() {
        return STATES;
    }

    @Override
    public StateLabel state(String stored) {
        return switch (stored) {
            case QuestionState.STORED_SOLVED -> new StateLabel(Tone.GOOD, Icon.SOLVED, words.say("questions.state.SOLVED"));
            case QuestionState.STORED_CLOSED -> new StateLabel(Tone.QUIET, Icon.CLOSED, words.say("questions.state.CLOSED"));
            default -> new StateLabel(Tone.ACCENT, Icon.OPEN, words.say("questions.state.OPEN"));
        };
    }

    @Override
    public String address(String handle, @Nullable String title) {
        return Addresses.ofQuestion(handle, title);
    }
}
