package dev.muster.communities.web;

import dev.muster.communities.Community;
import dev.muster.goals.Amounts;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.OutcomeMeasure.Observed;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Standing;
import dev.muster.purposes.Standing.Now;
import dev.muster.purposes.Standing.Point;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Outcome;
import dev.muster.shell.web.Sketch;
import dev.muster.shell.web.Times;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a community does against what it promised, in a figure, a sentence and a small picture.
@Component
class OutcomeBand {
    private final Outcomes outcomes;
    private final Words words;

    OutcomeBand(Outcomes outcomes, Words words) {
        this.outcomes = outcomes;
        this.words = words;
    }

    /// What it is judged by: "What counts: questions solved within two weeks. Aim: 70 % by Mar 2027".
    String aim(@Nullable Promise promise) {
        if (promise == null) {
            return "";
        }
        var outcome = promise.outcome();
        return words.say("communities.outcome.aim", Amounts.print(outcome.target(), outcome.unit()), outcome.name(), Times.month(outcome.due()));
    }

    /// Nothing as long as there is no value.
    @Nullable Outcome of(Community community, Promise promise) {
        var standing = outcomes.standing(promise, community.id());
        var now = standing.now();
        return now == null || standing.series().isEmpty() ? null
                : new Outcome(Amounts.print(now.value().value(), promise.outcome().unit()), sentence(promise.outcome(), standing, now),
                        sketch(promise.outcome(), standing), community.address() + "/measures");
    }

    private String sentence(OutcomeMeasure outcome, Standing standing, Now now) {
        var aim = Amounts.print(outcome.target(), outcome.unit());
        var window = now.window();
        var when = window == null ? words.say("communities.outcome.on", Times.day(now.day()))
                : words.say("communities.outcome.over", Times.day(window.from()), Times.day(now.day()), now.value().n());
        return standing.baseline() == null
                ? words.say("communities.outcome.sentence", outcome.name(), aim, Times.month(outcome.due()), when)
                : words.say("communities.outcome.sentence-was", outcome.name(), Amounts.print(standing.baseline(), outcome.unit()), aim, Times.month(outcome.due()), when);
    }

    private Sketch sketch(OutcomeMeasure outcome, Standing standing) {
        var first = standing.series().getFirst();
        var last = standing.series().getLast();
        var baseline = Objects.requireNonNullElse(standing.baseline(), first.value().value());
        var said = words.say("communities.outcome.said", outcome.name(), print(first, outcome), Times.month(first.day()), print(last, outcome),
                Times.month(last.day()), Amounts.print(outcome.target(), outcome.unit()));
        return new Sketch(standing.series().stream().map(each -> new Sketch.Reading(each.day(), each.value().value())).toList(),
                baseline, outcome.target().doubleValue(),
                standing.baseline() == null ? "" : words.say("communities.outcome.was", Amounts.print(baseline, outcome.unit())),
                words.say("communities.outcome.aims", Amounts.print(outcome.target(), outcome.unit())), said);
    }

    private static String print(Point point, OutcomeMeasure outcome) {
        return Amounts.print(point.value().value(), outcome.unit());
    }

    /// Where a reading is written down, for those who may.
    @Nullable Link record(Community community, Promise promise, Viewer viewer) {
        return promise.outcome().source() instanceof Observed && outcomes.observes(promise.purpose(), viewer)
                ? new Link(words.say("communities.outcome.record"), community.address() + "/observations") : null;
    }
}
