package dev.muster.readiness.web;

import dev.muster.goals.spi.Advice;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Results;
import dev.muster.readiness.Round;
import dev.muster.readiness.RoundResult;
import dev.muster.readiness.Rounds;
import dev.muster.readiness.Told;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the last round found, beside the vision.
@Component
class ReadinessAdvice implements Advice {
    private static final int MOST = 50;
    private final Rounds rounds;
    private final Replies replies;
    private final Results results;
    private final ResultWords told;
    private final Words words;

    ReadinessAdvice(Rounds rounds, Replies replies, Results results, ResultWords told, Words words) {
        this.rounds = rounds;
        this.replies = replies;
        this.results = results;
        this.told = told;
        this.words = words;
    }

    @Override
    public List<Attitude> attitudes() {
        var viewer = Viewer.current();
        return rounds.closed(MOST).stream().filter(each -> Results.sees(each, viewer)).findFirst()
                .map(round -> attitudes(results.of(round, viewer))).orElse(List.of());
    }

    private List<Attitude> attitudes(RoundResult result) {
        return Stream.concat(Stream.ofNullable(result.overall()), result.units().stream()).limit(MOST).map(each -> attitude(result.round(), each)).toList();
    }

    private Attitude attitude(Round round, Told shown) {
        var attitude = shown.judgement().attitude();
        var unit = shown.unit();
        var said = attitude == null || shown.evidence().isEmpty() ? told.meaning(shown)
                : words.say("readiness.advice", told.meaning(shown), String.join("; ", told.evidence(shown)));
        return new Attitude(unit == null ? null : unit.name(), told.name(attitude), said, attitude == null ? List.of() : List.of(told.follows(attitude)),
                LocalDate.ofInstant(Objects.requireNonNull(round.closed()), ZoneOffset.UTC),
                new Link(words.say("readiness.advice.result"), unit == null ? round.address() : ResultPages.address(round, unit)));
    }

    @Override
    public @Nullable Link way() {
        var viewer = Viewer.current();
        if (viewer.audience() != Audience.EMPLOYEE || !viewer.signedIn()) {
            return null;
        }
        var open = rounds.all(null, MOST).stream().filter(each -> rounds.isOpen(each) && !replies.hasAnswered(each, viewer)).findFirst();
        return open.map(round -> new Link(words.say("readiness.advice.take"), round.address()))
                .orElseGet(() -> Rounds.opens(viewer) ? new Link(words.say("readiness.open"), "/readiness/new") : null);
    }
}
