package dev.muster.purposes.web;

import dev.muster.purposes.Matter;
import dev.muster.purposes.StrategyRecord;
import dev.muster.purposes.spi.StrategyEvidence;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the product knows about the matters of a strategy, and how their states are printed.
@Component
class MatterLabels {
    private final ObjectProvider<StrategyEvidence> all;
    private final Words words;

    /// @param all asked when needed, since whoever knows something stands on purposes
    MatterLabels(ObjectProvider<StrategyEvidence> all, Words words) {
        this.all = all;
        this.words = words;
    }

    List<StrategyEvidence.Seen> of(Matter matter) {
        return all.orderedStream().filter(each -> each.matter() == matter).map(StrategyEvidence::seen).toList();
    }

    StateLabel label(StrategyRecord.Standing standing) {
        var word = words.say("purposes.standing." + standing);
        return switch (standing) {
            case MISSING -> new StateLabel(Tone.ACT, Icon.ALERT, word);
            case DRAFTED -> new StateLabel(Tone.ACCENT, Icon.EDIT, word);
            case AGREED -> new StateLabel(Tone.GOOD, Icon.CHECK, word);
            case OUT_OF_DATE -> new StateLabel(Tone.WATCH, Icon.OVERDUE, word);
        };
    }
}
