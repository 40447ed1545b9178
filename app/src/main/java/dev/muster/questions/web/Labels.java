package dev.muster.questions.web;

import dev.muster.questions.QuestionState;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import org.springframework.stereotype.Component;

/// The word, icon and colour of each state.
@Component
class Labels {
    private final Words words;

    Labels(Words words) {
        this.words = words;
    }

    StateLabel of(QuestionState state) {
        var word = words.say("questions.state." + state);
        return switch (state) {
            case OPEN -> new StateLabel(Tone.ACCENT, Icon.OPEN, word);
            case ANSWERED -> new StateLabel(Tone.ACCENT, Icon.ANSWERED, word);
            case OVERDUE -> new StateLabel(Tone.WATCH, Icon.OVERDUE, word);
            case SOLVED -> new StateLabel(Tone.GOOD, Icon.SOLVED, word);
            case CLOSED -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
        };
    }
}
