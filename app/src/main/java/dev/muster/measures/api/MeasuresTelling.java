package dev.muster.measures.api;

import dev.muster.measures.Block;
import dev.muster.measures.CommunityMeasures;
import dev.muster.measures.Contributors;
import dev.muster.measures.Footing;
import dev.muster.measures.Measures;
import dev.muster.measures.Responses;
import dev.muster.measures.Share;
import dev.muster.measures.Shares;
import dev.muster.measures.Survival;
import dev.muster.measures.api.MeasuresJson.About;
import dev.muster.measures.api.MeasuresJson.ContributorsJson;
import dev.muster.measures.api.MeasuresJson.Estimate;
import dev.muster.measures.api.MeasuresJson.FirstAnswer;
import dev.muster.measures.api.MeasuresJson.MonthJson;
import dev.muster.measures.api.MeasuresJson.OutcomeStanding;
import dev.muster.measures.api.MeasuresJson.Rate;
import dev.muster.measures.api.MeasuresJson.StepJson;
import dev.muster.measures.api.MeasuresJson.StretchJson;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs how a community does, and no more than a page would tell people.
@Component
class MeasuresTelling {
    private static final double FALL = .005;
    private final Measures measures;
    private final Words words;

    MeasuresTelling(Measures measures, Words words) {
        this.measures = measures;
        this.words = words;
    }

    MeasuresJson tell(Place place, @Nullable OutcomeStanding outcome, CommunityMeasures told) {
        return new MeasuresJson(place.handle(), place.title(), told.window().from(), told.window().to(), told.at(), outcome,
                firstAnswer(told.responses(), about(Block.FIRST_ANSWER, place, told)),
                questions(told.answerRate(), about(Block.ANSWER_RATE, place, told)),
                questions(told.acceptanceRate(), about(Block.ACCEPTANCE_RATE, place, told)),
                WorkTelling.reuse(questions(told.reuse().answers(), about(Block.REUSE, place, told)), told.reuse().times()),
                WorkTelling.deflection(questions(told.deflection().known().withoutLeftOut(), about(Block.DEFLECTION, place, told)), told.deflection().known().leftOut()),
                WorkTelling.capacity(told.capacity(), about(Block.CAPACITY, place, told)),
                contributors(told.contributors(), about(Block.CONTRIBUTORS, place, told)),
                people(told.newcomers(), about(Block.NEWCOMERS, place, told)),
                people(told.seconds(), about(Block.SECONDS, place, told)),
                WorkTelling.stays(told.stays(), about(Block.STAYS, place, told)),
                WorkTelling.cohorts(told.cohorts(), about(Block.COHORTS, place, told)),
                WorkTelling.absence(told.effort(), about(Block.ABSENCE, place, told)),
                WorkTelling.effort(told.effort(), about(Block.EFFORT, place, told)),
                WorkTelling.ties(told.ties(), about(Block.TIES, place, told)),
                WorkTelling.replies(questions(told.replies(), about(Block.REPLIES, place, told)), told.replies().all()),
                WorkTelling.peers(told.peers(), about(Block.PEERS, place, told)));
    }

    private About about(Block block, Place place, CommunityMeasures told) {
        var key = "measures." + block.slug();
        return new About(words.say(key + ".question"), words.say(key + ".definition"), measures.query(block, told),
                "/communities/" + place.handle() + "/measures/" + block.slug() + ".csv?from=" + told.window().from() + "&to=" + told.window().to());
    }

    private static FirstAnswer firstAnswer(Responses responses, About about) {
        var footing = Footing.of(responses.questions());
        var curve = responses.curve();
        boolean told = footing != Footing.NONE;
        return new FirstAnswer(about, responses.questions(), responses.answered(), responses.waiting(), footing,
                told ? curve.cameBy(Responses.DAY).map(MeasuresTelling::estimate).orElse(null) : null,
                told ? curve.median().orElse(null) : null,
                told ? curve.outline(FALL).stream().map(MeasuresTelling::step).toList() : List.of());
    }

    private static Estimate estimate(Survival.Estimate estimate) {
        return new Estimate(estimate.value(), estimate.interval().low(), estimate.interval().high(), estimate.standardError());
    }

    private static StepJson step(Survival.Step step) {
        var interval = step.interval();
        return new StepJson(step.time(), step.atRisk(), step.came(), step.waiting(), step.standardError(),
                interval == null ? null : interval.low(), interval == null ? null : interval.high());
    }

    private static Rate questions(Shares shares, About about) {
        var all = shares.all();
        return new Rate(about, all.n(), hits(all), all.footing(), share(all), shares.leftOut(),
                shares.stretches().stream().map(MeasuresTelling::stretch).toList());
    }

    /// Groups of fewer than 5 people are hidden, and so is how many they are.
    private static Rate people(Shares shares, About about) {
        var all = shares.all();
        if (all.footing() == Footing.NONE) {
            return new Rate(about, null, null, Footing.NONE, null, null, List.of());
        }
        return new Rate(about, all.n(), all.hits(), all.footing(), share(all), null, shares.stretches().stream().map(MeasuresTelling::stretch).toList());
    }

    private static StretchJson stretch(Shares.Stretch stretch) {
        return new StretchJson(stretch.from(), stretch.to(), stretch.share().n(), hits(stretch.share()), share(stretch.share()));
    }

    private static @Nullable Long hits(Share share) {
        return share.footing() == Footing.NONE ? null : share.hits();
    }

    private static @Nullable Estimate share(Share share) {
        if (share.footing() == Footing.NONE) {
            return null;
        }
        var interval = Objects.requireNonNull(share.interval());
        return new Estimate(Objects.requireNonNull(share.value()), interval.low(), interval.high(), null);
    }

    private static ContributorsJson contributors(Contributors contributors, About about) {
        return new ContributorsJson(about, contributors.all().people(), contributors.all().contributions(),
                contributors.months().stream()
                        .map(each -> new MonthJson(each.month(), each.count().people(), each.count().contributions(), each.whole()))
                        .toList());
    }
}
