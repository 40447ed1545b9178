package dev.muster.measures.api;

import dev.muster.measures.AnswerCapacity;
import dev.muster.measures.Branching;
import dev.muster.measures.Cohorts;
import dev.muster.measures.Effort;
import dev.muster.measures.Footing;
import dev.muster.measures.Interval;
import dev.muster.measures.Peers;
import dev.muster.measures.Reciprocity;
import dev.muster.measures.Share;
import dev.muster.measures.Stays;
import dev.muster.measures.Survival;
import dev.muster.measures.Ties;
import dev.muster.measures.api.MeasuresJson.About;
import dev.muster.measures.api.MeasuresJson.Absence;
import dev.muster.measures.api.MeasuresJson.Began;
import dev.muster.measures.api.MeasuresJson.Branched;
import dev.muster.measures.api.MeasuresJson.Capacity;
import dev.muster.measures.api.MeasuresJson.Compared;
import dev.muster.measures.api.MeasuresJson.Deflected;
import dev.muster.measures.api.MeasuresJson.Estimate;
import dev.muster.measures.api.MeasuresJson.FactorJson;
import dev.muster.measures.api.MeasuresJson.FourWeeks;
import dev.muster.measures.api.MeasuresJson.Inequality;
import dev.muster.measures.api.MeasuresJson.Rate;
import dev.muster.measures.api.MeasuresJson.Reciprocal;
import dev.muster.measures.api.MeasuresJson.Returning;
import dev.muster.measures.api.MeasuresJson.Reused;
import dev.muster.measures.api.MeasuresJson.Spread;
import dev.muster.measures.api.MeasuresJson.StayStep;
import dev.muster.measures.api.MeasuresJson.Staying;
import dev.muster.measures.api.MeasuresJson.TieJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// Tells programs about people (who stays, who does how much, who replies to whom) and what is of a kind of its own. Fewer than 5
/// people are told of nowhere.
final class WorkTelling {
    private static final double FALL = .005;
    private static final int TENTHS = 10;

    private WorkTelling() {}

    static Reused reuse(Rate answers, long times) {
        return new Reused(answers, times > 0 && times < Footing.LEAST ? null : times);
    }

    static Deflected deflection(Rate known, long unsaid) {
        return new Deflected(known, unsaid);
    }

    static Capacity capacity(AnswerCapacity capacity, About about) {
        var footing = Footing.of(capacity.questions());
        if (footing == Footing.NONE || Footing.of(capacity.people()) == Footing.NONE) {
            return new Capacity(about, capacity.questions(), null, null, Footing.NONE, null, null, null);
        }
        var needed = capacity.needed();
        return new Capacity(about, capacity.questions(), capacity.answers(), capacity.people(), footing, capacity.chance(), capacity.reached(capacity.people()),
                needed == null ? null : estimate(needed.doubleValue(), Objects.requireNonNull(capacity.interval())));
    }

    static Staying stays(Stays stays, About about) {
        var footing = Footing.of(stays.people());
        if (footing == Footing.NONE) {
            return new Staying(about, null, null, footing, null, null, List.of());
        }
        return new Staying(about, stays.people(), stays.gone(), footing,
                stays.curve().cameBy(Stays.QUARTER).map(gone -> new Estimate(1 - gone.value(), 1 - gone.interval().high(), 1 - gone.interval().low(), gone.standardError())).orElse(null),
                stays.curve().median().orElse(null), stays.outline(FALL).stream().map(WorkTelling::step).toList());
    }

    private static StayStep step(Survival.Step step) {
        var interval = step.interval();
        return new StayStep(step.time(), step.atRisk(), step.came(), step.waiting(), step.standardError(),
                interval == null ? null : interval.low(), interval == null ? null : interval.high());
    }

    static Returning cohorts(Cohorts cohorts, About about) {
        if (Footing.of(cohorts.people()) == Footing.NONE) {
            return new Returning(about, null, List.of(), List.of());
        }
        return new Returning(about, cohorts.people(), IntStream.rangeClosed(1, cohorts.last()).mapToObj(stretch -> fourWeeks(cohorts, stretch)).toList(),
                cohorts.groups().stream().map(WorkTelling::began).toList());
    }

    private static FourWeeks fourWeeks(Cohorts cohorts, int stretch) {
        var share = Objects.requireNonNull(cohorts.told(stretch));
        return new FourWeeks(stretch + 1, share.n(), share.hits(), estimate(Objects.requireNonNull(share.value()), Objects.requireNonNull(share.interval())));
    }

    private static Began began(Cohorts.Group group) {
        return new Began(group.from(), group.to(), group.people(), IntStream.range(1, Cohorts.STRETCHES).mapToObj(group::share)
                .takeWhile(Objects::nonNull).map(share -> Objects.requireNonNull(Objects.requireNonNull(share).value())).toList());
    }

    static Compared peers(Peers peers, About about) {
        return new Compared(about, peers.communities(), peers.standings().stream()
                .map(each -> new FactorJson(each.factor().name().toLowerCase(Locale.ROOT), each.quantile(), each.among())).toList());
    }

    static Absence absence(Effort effort, About about) {
        return new Absence(about, effort.told().stream().map(kind -> {
            var spread = effort.of(kind);
            int factor = spread.absenceFactor();
            return new Spread(kind.name().toLowerCase(Locale.ROOT), spread.people(), spread.total(), factor, spread.share(factor));
        }).toList());
    }

    static Inequality effort(Effort effort, About about) {
        var all = effort.all();
        if (Footing.of(all.people()) == Footing.NONE) {
            return new Inequality(about, null, null, null, null, null);
        }
        boolean silent = effort.silent() >= Footing.LEAST;
        return new Inequality(about, all.people(), all.gini(), silent ? effort.silent() : null, silent ? all.giniAmong(all.people() + effort.silent()) : null,
                all.people() < (long) TENTHS * Footing.LEAST ? null : all.groups(TENTHS)[TENTHS - 1]);
    }

    static Reciprocal ties(Ties ties, About about) {
        return new Reciprocal(about, ties.stretches().stream()
                .filter(each -> !each.hidden() && Footing.of(each.reciprocity().pairs().n()) != Footing.NONE).map(WorkTelling::tie).toList());
    }

    private static TieJson tie(Ties.Stretch stretch) {
        Reciprocity told = stretch.reciprocity();
        var corrected = told.corrected();
        return new TieJson(stretch.from(), stretch.to(), told.people(), told.ties(), told.mutual(), told.density(),
                estimate(Objects.requireNonNull(told.share()), Objects.requireNonNull(told.interval())),
                corrected == null ? null : estimate(corrected, Objects.requireNonNull(told.correctedInterval())));
    }

    static Branched replies(Rate rate, Share all) {
        return new Branched(rate, all.footing() == Footing.NONE ? null : Branching.threadSize(all));
    }

    private static Estimate estimate(double value, Interval interval) {
        return new Estimate(value, interval.low(), interval.high(), null);
    }
}
