package dev.muster.readiness.web;

import dev.muster.readiness.Benchmark;
import dev.muster.readiness.Benchmark.Place;
import dev.muster.readiness.Benchmark.Sent;
import dev.muster.readiness.Discipline;
import dev.muster.readiness.Round;
import dev.muster.readiness.Rounds;
import dev.muster.readiness.Sector;
import dev.muster.readiness.Size;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Puts the page together on which one compares oneself with others.
@Component
class BenchmarkPage {
    private static final int MOST_EXPORTS = 20;
    private static final int MOST_SENT = 200;
    private final Benchmark benchmark;
    private final Rounds rounds;
    private final ResultWords told;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    BenchmarkPage(Benchmark benchmark, Rounds rounds, ResultWords told, Labels labels, Pages pages, Words words) {
        this.benchmark = benchmark;
        this.rounds = rounds;
        this.told = told;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    View show(HttpStatus status, String typed, FormErrors errors, Viewer viewer) {
        var profile = benchmark.profile(viewer).orElse(null);
        var closed = rounds.closed(MOST_EXPORTS);
        boolean may = Rounds.opens(viewer);
        var sizes = Arrays.stream(Size.values()).map(each -> Option.of(each.name(), words.say("readiness.size." + each), profile != null && each == profile.size())).toList();
        var sectors = Arrays.stream(Sector.values()).map(each -> Option.of(each.name(), words.say("readiness.sector." + each), profile != null && each == profile.sector())).toList();
        var exports = profile == null || !may ? List.<Link>of()
                : closed.stream().map(each -> new Link(words.say("readiness.benchmark.export", each.name()), each.address() + "/benchmark.json")).toList();
        var view = new BenchmarkView(labels.crumbs(Crumb.here(words.say("readiness.benchmark"))), may, sizes, sectors, profile == null ? null : profile.key(), exports,
                closed.isEmpty() ? null : table(closed.getFirst(), viewer), benchmark.sent(viewer, MOST_SENT).stream().map(this::line).toList(), typed, errors);
        return pages.show(status, "readiness/benchmark", Map.of("view", view));
    }

    private BenchmarkView.@Nullable Table table(Round round, Viewer viewer) {
        var places = benchmark.compare(round, viewer);
        if (places.isEmpty()) {
            return null;
        }
        var heads = places.stream().map(each -> words.say("readiness.benchmark.among." + each.among(), each.others())).toList();
        var rows = Arrays.stream(Discipline.values()).map(each -> new BenchmarkView.Row(told.name(each), places.stream().map(place -> place(place, each)).toList())).toList();
        return new BenchmarkView.Table(words.say("readiness.benchmark.about", round.name()), heads, rows);
    }

    private String place(Place place, Discipline discipline) {
        var share = place.places().get(discipline);
        return share == null ? words.say("readiness.benchmark.few") : words.say("readiness.benchmark.place", Math.round(share * 100));
    }

    private BenchmarkView.Line line(Sent sent) {
        var peer = sent.peer();
        return new BenchmarkView.Line(words.say("readiness.benchmark.sent", peer.month(), words.say("readiness.size." + peer.size()),
                words.say("readiness.sector." + peer.sector()), peer.people(), told.name(peer.attitude())), sent.key());
    }
}
