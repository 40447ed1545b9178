package dev.muster.readiness.web;

import dev.muster.measures.Interval;
import dev.muster.readiness.Attitude;
import dev.muster.readiness.Attitudes;
import dev.muster.readiness.Discipline;
import dev.muster.readiness.Gap;
import dev.muster.readiness.Instruments;
import dev.muster.readiness.Mean.Difference;
import dev.muster.readiness.Told;
import dev.muster.readiness.Told.Spread;
import dev.muster.readiness.Told.Stance;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What came of a round, in words.
@Component
class ResultWords {
    private final Instruments instruments;
    private final Words words;

    ResultWords(Instruments instruments, Words words) {
        this.instruments = instruments;
        this.words = words;
    }

    String name(Discipline discipline) {
        return words.say("readiness.part." + discipline.word());
    }

    String name(@Nullable Attitude attitude) {
        return words.say("readiness.attitude." + (attitude == null ? "undecided" : attitude.name()));
    }

    /// An attitude with what decided it.
    ResultView.Stand stand(Told told) {
        var attitude = told.judgement().attitude();
        return new ResultView.Stand(new StateLabel(tone(attitude), attitude == null ? Icon.HELP : Icon.FLAG, name(attitude)), meaning(told), evidence(told),
                attitude == null ? "" : follows(attitude));
    }

    String follows(Attitude attitude) {
        return words.say("readiness.attitude." + attitude + ".follows");
    }

    private static Tone tone(@Nullable Attitude attitude) {
        return attitude == null ? Tone.QUIET : switch (attitude) {
            case FOLLY, FEARFUL, FLIPPANT -> Tone.WATCH;
            case FORMULATING -> Tone.ACCENT;
            case FORGING, FUSING -> Tone.GOOD;
        };
    }

    String meaning(Told told) {
        var attitude = told.judgement().attitude();
        if (attitude != null) {
            return words.say("readiness.attitude." + attitude + ".meaning");
        }
        var possible = told.judgement().possible().stream().sorted().map(this::name).collect(Collectors.joining(", "));
        var missing = told.judgement().missing().stream().map(each -> words.say("readiness.evidence." + each)).collect(Collectors.joining(", "));
        return words.say("readiness.attitude.undecided.meaning", possible, missing);
    }

    /// The evidence that decided; where nothing is decided, all that is known.
    List<String> evidence(Told told) {
        var because = told.judgement().because();
        return Attitudes.items().stream().filter(each -> because.isEmpty() || because.contains(each))
                .flatMap(item -> Optional.ofNullable(told.evidence().get(item)).stream().flatMap(stance -> sentence(item, stance).stream())).toList();
    }

    private Optional<String> sentence(String item, Stance stance) {
        var choice = stance.choice();
        if (choice == null) {
            return Optional.empty();
        }
        var instrument = instruments.current();
        var asked = instrument.item("evidence." + item).orElseThrow();
        var said = words.say(instrument.words(asked, choice));
        var question = words.say("readiness.evidence." + item);
        return Optional.of(stance.here() ? words.say("readiness.evidence.here", question, said) : words.say("readiness.evidence.said", question, said, stance.chose(), stance.n()));
    }

    ResultView.Line line(Discipline discipline, Told told) {
        var mean = told.levels().get(discipline);
        var spread = told.spreads().get(discipline);
        var change = told.changes().get(discipline);
        return new ResultView.Line(name(discipline), mean == null ? words.say("readiness.result.too-few") : level(mean.value()), mean == null ? "" : range(mean.interval()),
                mean == null ? "" : Long.toString(mean.n()), spread == null ? "" : level(spread.leaders().value()), spread == null ? "" : level(spread.staff().value()),
                spread == null ? "" : difference(spread.difference()), change == null ? "" : difference(change));
    }

    /// With one digit after the point, and never “-0.0”.
    static String level(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private String range(Interval interval) {
        return words.say("readiness.result.range", level(interval.low()), level(interval.high()));
    }

    /// "+0.8 (0.2 to 1.4)"; whether it is more than chance is said in words.
    private String difference(Difference difference) {
        var sign = difference.value() >= 0.05 ? "+" : "";
        return words.say(difference.sure() ? "readiness.result.difference" : "readiness.result.difference.unsure", sign + level(difference.value()),
                level(difference.interval().low()), level(difference.interval().high()));
    }

    /// What the picture says.
    String chartTitle(Told told) {
        var byLevel = told.levels().entrySet().stream().sorted(Comparator.comparingDouble(each -> each.getValue().value())).toList();
        if (byLevel.isEmpty()) {
            return words.say("readiness.result.chart.none");
        }
        var low = byLevel.getFirst();
        var high = byLevel.getLast();
        var widest = told.spreads().entrySet().stream().max(Comparator.comparingDouble((Map.Entry<Discipline, Spread> each) -> Math.abs(each.getValue().difference().value())));
        var title = extremes(name(low.getKey()), level(low.getValue().value()), name(high.getKey()), level(high.getValue().value()));
        return widest.filter(each -> each.getValue().difference().sure()).map(each -> title + words.say("readiness.result.chart.spread", name(each.getKey()))).orElse(title);
    }

    private String extremes(String weakest, String low, String strongest, String high) {
        return low.equals(high) ? words.say("readiness.result.chart.even", low) : words.say("readiness.result.chart", weakest, low, strongest, high);
    }

    ResultView.Say say(Gap gap) {
        var instrument = instruments.current();
        var item = instrument.item(gap.twin().statement()).orElseThrow();
        var said = gap.said();
        var level = gap.shown().level();
        var saying = said == null ? words.say("readiness.gap.unsaid") : words.say("readiness.gap.said", level(said.value()), said.n());
        var shown = level == null ? words.say("readiness.gap.unshown." + gap.twin(), gap.shown().of())
                : words.say("readiness.gap.shown." + gap.twin(), gap.shown().hits(), gap.shown().of(), level, words.say(instrument.words(item, level.toString())));
        return new ResultView.Say(label(gap), words.say(instrument.words(item)), saying, shown);
    }

    private StateLabel label(Gap gap) {
        var width = gap.width();
        if (width == null) {
            return new StateLabel(Tone.QUIET, Icon.HELP, words.say("readiness.gap.unknown"));
        }
        if (!gap.notable()) {
            return new StateLabel(Tone.GOOD, Icon.CHECK, words.say("readiness.gap.none"));
        }
        return width > 0 ? new StateLabel(Tone.WATCH, Icon.ALERT, words.say("readiness.gap.above")) : new StateLabel(Tone.ACCENT, Icon.RISE, words.say("readiness.gap.below"));
    }
}
