package dev.muster.measures.web;

import dev.muster.communities.Communities;
import dev.muster.goals.spi.Window;
import dev.muster.measures.Block;
import dev.muster.measures.CommunityMeasures;
import dev.muster.measures.Contributors;
import dev.muster.measures.Footing;
import dev.muster.measures.Interval;
import dev.muster.measures.Measures;
import dev.muster.measures.Shares;
import dev.muster.measures.Survival;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Standing;
import dev.muster.rights.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tables behind the pictures, with every line that there is, as comma-separated values (RFC 4180).
@Component
class MeasureTables {
    private final Measures measures;
    private final Communities communities;
    private final Purposes purposes;
    private final Outcomes outcomes;

    MeasureTables(Measures measures, Communities communities, Purposes purposes, Outcomes outcomes) {
        this.measures = measures;
        this.communities = communities;
        this.purposes = purposes;
        this.outcomes = outcomes;
    }

    /// The table of that name; empty where there is none.
    Optional<String> csv(String name, Place place, Window window) {
        if (name.equals(OutcomeBlock.SLUG)) {
            return communities.find(place.id())
                    .flatMap(community -> purposes.promise(community.charter().purpose()))
                    .map(promise -> text(outcome(outcomes.standing(promise, place.id()), promise.outcome().source() instanceof Computed)));
        }
        return Block.of(name).map(block -> text(table(block, measures.over(place, window))));
    }

    private static List<List<Object>> table(Block block, CommunityMeasures told) {
        return switch (block) {
            case FIRST_ANSWER -> curve(told.responses().curve());
            case ANSWER_RATE -> shares(told.answerRate(), Footing.NONE);
            case ACCEPTANCE_RATE -> shares(told.acceptanceRate(), Footing.NONE);
            case REUSE -> shares(told.reuse().answers(), Footing.NONE);
            case DEFLECTION -> WorkTables.deflection(told.deflection());
            case CAPACITY -> WorkTables.capacity(told.capacity());
            case CONTRIBUTORS -> contributors(told.contributors());
            case NEWCOMERS -> shares(told.newcomers(), Footing.WEAK);
            case SECONDS -> shares(told.seconds(), Footing.WEAK);
            case STAYS -> WorkTables.stays(told.stays().curve());
            case COHORTS -> WorkTables.cohorts(told.cohorts());
            case ABSENCE -> WorkTables.absence(told.effort());
            case EFFORT -> WorkTables.effort(told.effort());
            case TIES -> WorkTables.ties(told.ties());
            case REPLIES -> shares(told.replies(), Footing.NONE);
            case PEERS -> WorkTables.peers(told.peers());
        };
    }

    private static List<List<Object>> curve(Survival curve) {
        var lines = lines("hours", "at_risk", "answered", "share_waiting", "standard_error", "low", "high");
        if (Footing.of(curve.n()) != Footing.NONE) {
            curve.steps().forEach(step -> lines.add(Arrays.asList(step.time(), step.atRisk(), step.came(), step.waiting(), step.standardError(),
                    low(step.interval()), high(step.interval()))));
        }
        return lines;
    }

    /// @param least what a line has to stand on to be there at all
    private static List<List<Object>> shares(Shares shares, Footing least) {
        var lines = lines("from", "to", "hits", "cases", "share", "low", "high");
        shares.stretches().stream().filter(each -> each.share().footing().compareTo(least) >= 0).forEach(each -> {
            var share = each.share();
            var told = share.footing() != Footing.NONE;
            lines.add(Arrays.asList(each.from(), each.to(), told ? share.hits() : "", share.n(), told ? share.value() : "",
                    low(told ? share.interval() : null), high(told ? share.interval() : null)));
        });
        return lines;
    }

    private static List<List<Object>> contributors(Contributors contributors) {
        var lines = lines("month", "people", "contributions", "whole_month");
        contributors.months().forEach(each -> lines.add(Arrays.asList(each.month(),
                Objects.requireNonNullElse(each.count().people(), "fewer than 5"), Objects.requireNonNullElse(each.count().contributions(), ""), each.whole())));
        return lines;
    }

    private static List<List<Object>> outcome(Standing standing, boolean derived) {
        var lines = lines("day", "value", "cases", "low", "high");
        standing.series().forEach(each -> {
            var value = each.value();
            var told = !derived || Footing.of(value.n()) != Footing.NONE;
            lines.add(Arrays.asList(each.day(), told ? value.value() : "", value.n(),
                    told && value.low() != null ? value.low() : "", told && value.high() != null ? value.high() : ""));
        });
        return lines;
    }

    static List<List<Object>> lines(Object... heading) {
        var lines = new ArrayList<List<Object>>();
        lines.add(List.of(heading));
        return lines;
    }

    static Object low(@Nullable Interval interval) {
        return interval == null ? "" : interval.low();
    }

    static Object high(@Nullable Interval interval) {
        return interval == null ? "" : interval.high();
    }

    private static String text(List<List<Object>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(String::valueOf).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }
}
