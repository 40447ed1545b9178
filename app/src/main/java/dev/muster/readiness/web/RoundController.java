package dev.muster.readiness.web;

import dev.muster.readiness.Level;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Results;
import dev.muster.readiness.Round;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Typed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One round: taking part in it, and closing it.
@Controller
@RequestMapping("/readiness/rounds/{handle}")
class RoundController {
    private final Rounds rounds;
    private final Replies replies;
    private final Results results;
    private final ResultPages told;
    private final DirectionTabs directions;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    RoundController(Rounds rounds, Replies replies, Results results, ResultPages told, DirectionTabs directions, Labels labels, Pages pages, Words words) {
        this.rounds = rounds;
        this.replies = replies;
        this.results = results;
        this.told = told;
        this.directions = directions;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View round(@PathVariable String handle, Viewer viewer) {
        var round = rounds.at(handle);
        if (Results.sees(round, viewer)) {
            var result = results.of(round, viewer);
            return told.show(result, result.overall(), null, acts(round, viewer), viewer);
        }
        return show(HttpStatus.OK, round, null, null, FormErrors.none(), viewer);
    }

    /// Begins one's own reply.
    @PostMapping("/reply")
    View begin(@PathVariable String handle, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String level, Viewer viewer) {
        var round = rounds.at(handle);
        var typed = new Typed();
        try {
            var reply = typed.run(() -> replies.begin(round, typed.whole("unit", unit), Typed.choice(Level.class, level), viewer));
            return pages.redirect(round.address() + "/reply/" + replies.parts(reply).getFirst().name(), null);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, round, unit, level, FormErrors.of(invalid, words), viewer);
        }
    }

    @PutMapping("/closure")
    View close(@PathVariable String handle, Viewer viewer) {
        return pages.redirect(rounds.close(rounds.at(handle), viewer).address(), "readiness.closed.now");
    }

    private View show(HttpStatus status, Round round, @Nullable String unit, @Nullable String level, FormErrors errors, Viewer viewer) {
        boolean opens = Rounds.opens(viewer);
        var view = new RoundView(round.name(), labels.crumbs(Crumb.here(round.name())), directions.at("/readiness"), labels.state(round), said(round), take(round, unit, level, errors, viewer),
                acts(round, viewer),
                opens && round.closed() == null ? round.address() + "/closure" : null);
        return pages.show(status, "readiness/round", Map.of("view", view));
    }

    private List<Link> acts(Round round, Viewer viewer) {
        return Rounds.opens(viewer) ? List.of(new Link(words.say("readiness.links"), round.address() + "/links")) : List.of();
    }

    private String said(Round round) {
        return words.say(round.shared() ? "readiness.round.shared" : "readiness.round.leaders", round.instrument());
    }

    private RoundView.Take take(Round round, @Nullable String unit, @Nullable String level, FormErrors errors, Viewer viewer) {
        if (!rounds.isOpen(round)) {
            return new RoundView.Take(words.say("readiness.take.over"), null, null, List.of(), List.of(), errors);
        }
        if (replies.hasAnswered(round, viewer)) {
            return new RoundView.Take(words.say("readiness.take.answered"), null, null, List.of(), List.of(), errors);
        }
        if (replies.own(round, viewer).isPresent()) {
            return new RoundView.Take(words.say("readiness.take.begun"), null, new Link(words.say("readiness.take.on"), round.address() + "/reply"), List.of(), List.of(), errors);
        }
        return new RoundView.Take(words.say("readiness.take", Times.day(round.closes())), round.address() + "/reply", null, labels.units(round, unit), labels.levels(level), errors);
    }
}
