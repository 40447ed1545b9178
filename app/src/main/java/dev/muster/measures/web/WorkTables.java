package dev.muster.measures.web;

import static dev.muster.measures.web.MeasureTables.high;
import static dev.muster.measures.web.MeasureTables.lines;
import static dev.muster.measures.web.MeasureTables.low;

import dev.muster.measures.AnswerCapacity;
import dev.muster.measures.Cohorts;
import dev.muster.measures.Deflection;
import dev.muster.measures.Effort;
import dev.muster.measures.Footing;
import dev.muster.measures.Peers;
import dev.muster.measures.Survival;
import dev.muster.measures.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The tables that are of one kind each: about attempts to ask, about people (who stays, who does how much, who replies to whom), and
/// about other communities. Fewer than 5 people are in none of them.
final class WorkTables {
    private WorkTables() {}

    static List<List<Object>> capacity(AnswerCapacity capacity) {
        var lines = lines("people", "share_answered_within_a_day", "are_here", "are_needed");
        var needed = capacity.needed();
        if (Footing.of(capacity.questions()) != Footing.NONE && Footing.of(capacity.people()) != Footing.NONE && needed != null) {
            LongStream.concat(LongStream.of(capacity.people(), needed), LongStream.rangeClosed(1, 10).map(tenth -> Math.max(1, tenth * needed / 8)))
                    .distinct().sorted()
                    .forEach(people -> lines.add(Arrays.asList(people, Objects.requireNonNull(capacity.reached(people)), people == capacity.people(), people == needed)));
        }
        return lines;
    }

    static List<List<Object>> stays(Survival curve) {
        var lines = lines("days", "at_risk", "fell_silent", "share_still_contributing", "standard_error", "low", "high");
        if (Footing.of(curve.n()) != Footing.NONE) {
            curve.steps().forEach(step -> lines.add(Arrays.asList(step.time(), step.atRisk(), step.came(), step.waiting(), step.standardError(),
                    low(step.interval()), high(step.interval()))));
        }
        return lines;
    }

    static List<List<Object>> absence(Effort effort) {
        var lines = lines("kind", "people", "contributions", "absence_factor", "share_of_these");
        effort.told().forEach(kind -> {
            var spread = effort.of(kind);
            lines.add(Arrays.asList(kind.name().toLowerCase(Locale.ROOT), spread.people(), spread.total(), spread.absenceFactor(),
                    spread.share(spread.absenceFactor())));
        });
        return lines;
    }

    static List<List<Object>> effort(Effort effort) {
        var lines = lines("kind", "people", "contributions", "gini", "silent_members", "gini_with_silent_members");
        boolean silent = effort.silent() >= Footing.LEAST;
        effort.told().forEach(kind -> {
            var spread = effort.of(kind);
            long population = effort.all().people() + effort.silent();
            lines.add(Arrays.asList(kind.name().toLowerCase(Locale.ROOT), spread.people(), spread.total(), spread.gini(),
                    silent ? effort.silent() : "", silent ? spread.giniAmong(population) : ""));
        });
        return lines;
    }

    static List<List<Object>> ties(Ties ties) {
        var lines = lines("from", "to", "people", "ties", "mutual", "share_mutual", "low", "high", "beyond_chance", "density");
        ties.stretches().reversed().stream().filter(each -> !each.hidden()).forEach(each -> {
            var told = each.reciprocity();
            lines.add(Arrays.asList(each.from(), each.to(), told.people(), told.ties(), told.mutual(), or(told.share()),
                    low(told.interval()), high(told.interval()), or(told.corrected()), told.density()));
        });
        return lines;
    }

    static List<List<Object>> deflection(Deflection deflection) {
        var lines = lines("month", "solved_theirs", "asked_all_the_same", "said_nothing", "share_solved", "low", "high");
        deflection.months().forEach(each -> {
            var known = each.known();
            boolean told = known.footing() != Footing.NONE;
            lines.add(Arrays.asList(each.month(), told ? each.spared() : "", told ? each.asked() : "", each.unsaid(), told ? or(known.value()) : "",
                    low(told ? known.interval() : null), high(told ? known.interval() : null)));
        });
        return lines;
    }

    static List<List<Object>> cohorts(Cohorts cohorts) {
        var lines = lines("from", "to", "people", "four_weeks", "contributed", "share");
        cohorts.groups().stream().filter(group -> group.people() >= Footing.LEAST).forEach(group -> IntStream.range(0, Cohorts.STRETCHES).forEach(stretch -> {
            var share = group.share(stretch);
            if (share != null) {
                lines.add(Arrays.asList(group.from(), group.to(), group.people(), stretch + 1, share.hits(), or(share.value())));
            }
        }));
        return lines;
    }

    static List<List<Object>> peers(Peers peers) {
        var lines = lines("factor", "quantile", "communities");
        peers.standings().forEach(each -> lines.add(Arrays.asList(each.factor().name().toLowerCase(Locale.ROOT), each.quantile(), each.among())));
        return lines;
    }

    private static Object or(@Nullable Double value) {
        return value == null ? "" : value;
    }
}
