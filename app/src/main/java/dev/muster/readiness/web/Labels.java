package dev.muster.readiness.web;

import dev.muster.readiness.Level;
import dev.muster.readiness.Round;
import dev.muster.readiness.Rounds;
import dev.muster.readiness.Unit;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What rounds, units and levels are called.
@Component("readinessLabels")
class Labels {
    private final Rounds rounds;
    private final Words words;

    Labels(Rounds rounds, Words words) {
        this.rounds = rounds;
        this.words = words;
    }

    StateLabel state(Round round) {
        return rounds.isOpen(round) ? new StateLabel(Tone.ACCENT, Icon.GO, words.say("readiness.state.open", Times.day(round.closes())))
                : round.closed() == null ? new StateLabel(Tone.WATCH, Icon.HISTORY, words.say("readiness.state.over"))
                : new StateLabel(Tone.QUIET, Icon.CHECK, words.say("readiness.state.closed", Times.day(round.closed())));
    }

    String level(Level level) {
        return words.say("readiness.level." + level);
    }

    /// Somebody's place in the organisation, as they see it named.
    String place(Unit unit, Level level) {
        return words.say("readiness.place", unit.name(), level(level));
    }

    List<Option> units(Round round, @Nullable String chosen) {
        return round.units().stream().map(each -> Option.of(Integer.toString(each.place()), each.name(), Integer.toString(each.place()).equals(chosen))).toList();
    }

    List<Option> levels(@Nullable String chosen) {
        return Arrays.stream(Level.values()).map(each -> new Option(each.name(), level(each), words.say("readiness.level." + each + ".hint"), each.name().equals(chosen))).toList();
    }

    /// The way from the list to what is shown.
    List<Crumb> crumbs(Crumb... more) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(words.say("readiness.readiness"), "/readiness"));
        crumbs.addAll(List.of(more));
        return crumbs;
    }

    Crumb crumb(Round round) {
        return new Crumb(round.name(), round.address());
    }
}
