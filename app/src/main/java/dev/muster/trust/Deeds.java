package dev.muster.trust;

import dev.muster.trust.Progress.Criterion;
import dev.muster.trust.Progress.Deed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What somebody's contributions to a community led to.
///
/// @param accepted own answers that solved a question of another
/// @param helped how often others said that an answer solved theirs too
/// @param people how many different people are behind both
/// @param solved own questions that an answer of another solved
record Deeds(int accepted, int helped, int people, int solved) {

    List<Criterion> towards(Level level, Map<Rule, Integer> rules) {
        var of = level.name() + "_";
        return List.of(
                new Criterion(Deed.ACCEPTED, accepted, value(rules, of + Deed.ACCEPTED)),
                new Criterion(Deed.HELPED, helped, value(rules, of + Deed.HELPED)),
                new Criterion(Deed.PEOPLE, people, value(rules, of + Deed.PEOPLE)),
                new Criterion(Deed.SOLVED, solved, value(rules, of + Deed.SOLVED)));
    }

    /// Whether enough of the criteria are met: k of n, so that nobody has to be good at everything.
    boolean reach(Level level, Map<Rule, Integer> rules) {
        return towards(level, rules).stream().filter(Criterion::met).count() >= value(rules, level.name() + "_CRITERIA");
    }

    static int value(Map<Rule, Integer> rules, String name) {
        return Objects.requireNonNull(rules.get(Rule.valueOf(name)));
    }
}
