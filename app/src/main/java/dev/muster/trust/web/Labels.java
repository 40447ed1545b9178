package dev.muster.trust.web;

import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import dev.muster.trust.Level;
import org.springframework.stereotype.Component;

/// A level as a word.
@Component("trustLabels")
class Labels {
    private final Words words;

    Labels(Words words) {
        this.words = words;
    }

    StateLabel of(Level level) {
        return switch (level) {
            case NEWCOMER -> new StateLabel(Tone.QUIET, Icon.GROW, words.say("trust.level.NEWCOMER"));
            case REGULAR -> new StateLabel(Tone.ACCENT, Icon.CHECK, words.say("trust.level.REGULAR"));
            case PROVEN -> new StateLabel(Tone.GOOD, Icon.SHIELD, words.say("trust.level.PROVEN"));
        };
    }
}
