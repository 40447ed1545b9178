package dev.muster.measures.web;

import dev.muster.communities.Communities;
import dev.muster.goals.spi.Window;
import dev.muster.measures.Block;
import dev.muster.measures.Branching;
import dev.muster.measures.Footing;
import dev.muster.measures.Measures;
import dev.muster.measures.Share;
import dev.muster.measures.Spans;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Times;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a community's measures together, its outcome first.
@Component
class MeasuresPage {
    private final Measures measures;
    private final Communities communities;
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final Words words;

    MeasuresPage(Measures measures, Communities communities, Purposes purposes, Outcomes outcomes, Words words) {
        this.measures = measures;
        this.communities = communities;
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.words = words;
    }

    MeasuresView draw(Place place, Spans spans, Window window) {
        var told = measures.over(place, window);
        var scene = new Scene(words, path(place), told, measures, false);
        return new MeasuresView(place.title(), crumbs(place), tabs(spans, window), window.from().toString(), window.to().toString(),
                FormErrors.none(), span(scene), blocks(place, scene));
    }

    /// The page of one measure, with how it was counted.
    MeasureView draw(Place place, Window window, Block block) {
        var scene = new Scene(words, path(place), measures.over(place, window), measures, true);
        var all = path(place) + "?from=" + window.from() + "&to=" + window.to();
        var drawn = draw(block, scene, unanswered(place), open(place));
        var crumbs = List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), "/communities/" + place.handle()),
                new Crumb(words.say("measures.title"), all), Crumb.here(drawn.question()));
        return new MeasureView(place.title(), crumbs, span(scene), drawn, new Link(words.say("measures.all"), all));
    }

    private String span(Scene scene) {
        var told = scene.told();
        return words.say(told.at().equals(told.window().end()) ? "measures.window" : "measures.window.open", scene.span(), Times.exact(told.at()));
    }

    /// The page for a window that will not do: what was typed, and what is wrong with it.
    MeasuresView again(Place place, Spans spans, String from, String to, FormErrors errors) {
        return new MeasuresView(place.title(), crumbs(place), tabs(spans, null), from, to, errors, words.say("measures.window.none"), List.of());
    }

    private static String path(Place place) {
        return "/communities/" + place.handle() + "/measures";
    }

    private List<Crumb> crumbs(Place place) {
        return List.of(new Crumb(words.say("shell.nav.communities"), "/communities"),
                new Crumb(place.title(), "/communities/" + place.handle()), Crumb.here(words.say("measures.title")));
    }

    private List<Tab> tabs(Spans spans, @Nullable Window chosen) {
        return List.of(
                tab("measures.window.month", spans.last(Period.ofDays(28)), chosen),
                tab("measures.window.quarter", spans.last(Period.ofDays(90)), chosen),
                tab("measures.window.year", spans.usual(), chosen),
                tab("measures.window.whole", spans.whole(), chosen));
    }

    private Tab tab(String label, Window window, @Nullable Window chosen) {
        return new Tab(words.say(label), "?from=" + window.from() + "&to=" + window.to(), null, window.equals(chosen));
    }

    private List<MeasureBlock> blocks(Place place, Scene scene) {
        var blocks = new ArrayList<MeasureBlock>();
        outcome(place, scene).ifPresent(blocks::add);
        Arrays.stream(Block.values()).map(block -> draw(block, scene, unanswered(place), open(place))).forEach(blocks::add);
        return blocks;
    }

    private Link unanswered(Place place) {
        return new Link(words.say("measures.unanswered"), "/communities/" + place.handle() + "/questions?show=unanswered");
    }

    private Link open(Place place) {
        return new Link(words.say("measures.open"), "/communities/" + place.handle() + "/questions?show=open");
    }

    private static MeasureBlock draw(Block block, Scene scene, Link unanswered, Link open) {
        var told = scene.told();
        return switch (block) {
            case FIRST_ANSWER -> new FirstAnswerBlock(scene).draw(unanswered);
            case ANSWER_RATE -> new SharesBlock(scene, block, told.answerRate(), 2).draw(unanswered);
            case ACCEPTANCE_RATE -> new SharesBlock(scene, block, told.acceptanceRate(), 1).draw(open);
            case REUSE -> new SharesBlock(scene, block, told.reuse().answers(), 5, reused(scene, told.reuse().times())).draw(null);
            case DEFLECTION -> new SharesBlock(scene, block, told.deflection().known(), 1).draw(null);
            case CAPACITY -> new CapacityBlock(scene).draw(unanswered);
            case CONTRIBUTORS -> new ContributorsBlock(scene).draw(null);
            case NEWCOMERS -> new SharesBlock(scene, block, told.newcomers(), 4).draw(unanswered);
            case SECONDS -> new SharesBlock(scene, block, told.seconds(), 4).draw(unanswered);
            case STAYS -> new StaysBlock(scene).draw(null);
            case COHORTS -> new CohortsBlock(scene).draw(null);
            case ABSENCE -> new AbsenceBlock(scene).draw(null);
            case EFFORT -> new EffortBlock(scene).draw(null);
            case TIES -> new TiesBlock(scene).draw(null);
            case REPLIES -> new SharesBlock(scene, block, told.replies(), 6, led(scene, told.replies().all())).draw(null);
            case PEERS -> new PeersBlock(scene).draw(null);
        };
    }

    private static String reused(Scene scene, long times) {
        return times > 0 && times < Footing.LEAST ? scene.say(Block.REUSE, "meaning.few") : scene.say(Block.REUSE, "meaning", times, Numbers.count(times));
    }

    private static String led(Scene scene, Share replies) {
        var size = Branching.threadSize(replies);
        return size == null ? scene.say(Block.REPLIES, "meaning.endless") : scene.say(Block.REPLIES, "meaning", Numbers.decimal(size));
    }

    /// Nothing for a place that is no community.
    private Optional<MeasureBlock> outcome(Place place, Scene scene) {
        return communities.find(place.id())
                .flatMap(community -> purposes.promise(community.charter().purpose()))
                .map(promise -> new OutcomeBlock(scene, promise.outcome(), outcomes.standing(promise, place.id())).draw());
    }
}
