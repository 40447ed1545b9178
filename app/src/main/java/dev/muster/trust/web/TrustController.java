package dev.muster.trust.web;

import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pages;
import dev.muster.trust.Level;
import dev.muster.trust.Progress;
import dev.muster.trust.Progress.Criterion;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import dev.muster.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Tells people where they stand in a community, and nobody else.
@Controller
class TrustController {
    private final Places places;
    private final Trust trust;
    private final Rules rules;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    TrustController(Places places, Trust trust, Rules rules, Labels labels, Pages pages, Words words) {
        this.places = places;
        this.trust = trust;
        this.rules = rules;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities/{handle}/trust")
    View trust(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        var place = places.at(handle);
        return pages.show("trust/standing", "view", view(place, trust.progress(place, viewer)));
    }

    private StandingView view(Place place, Progress progress) {
        var crumbs = List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), "/communities/" + place.handle()));
        return new StandingView(crumbs, words.say("trust.standing.in", place.title()), labels.of(progress.level()), bounds(progress),
                next(progress), progress.criteria().stream().map(this::criterion).toList());
    }

    private @Nullable String next(Progress progress) {
        return progress.next() == null ? null : words.say("trust.next." + progress.next(), progress.needed(), progress.criteria().size());
    }

    private StandingView.Line criterion(Criterion criterion) {
        var deed = criterion.deed();
        return new StandingView.Line(words.say("trust.deed." + deed, criterion.needs()), Math.min(criterion.has(), criterion.needs()), criterion.needs(), criterion.met());
    }

    /// What holds for somebody, a sentence each.
    private List<String> bounds(Progress progress) {
        var values = rules.all();
        var told = new ArrayList<String>();
        var level = progress.bound();
        var part = switch (level) {
            case NEWCOMER -> List.of(Rule.Part.NEWCOMERS, Rule.Part.REGULARS);
            case REGULAR -> List.of(Rule.Part.REGULARS);
            case PROVEN -> List.<Rule.Part>of();
        };
        if (part.isEmpty() || value(values, Rule.BOUNDS) == 0) {
            return List.of(words.say("trust.bounds.none"));
        }
        if (level != progress.level()) {
            told.add(words.say("trust.bounds.founding"));
        }
        for (var rule : Rule.values()) {
            boolean stricter = level == Level.NEWCOMER && (rule == Rule.QUESTION_PAUSE || rule == Rule.REPLY_PAUSE);
            if (part.contains(rule.part()) && value(values, rule) > 0 && !stricter) {
                told.add(words.say("trust.bound." + rule, value(values, rule)));
            }
        }
        return told;
    }

    private static int value(Map<Rule, Integer> values, Rule rule) {
        return Objects.requireNonNull(values.get(rule));
    }
}
