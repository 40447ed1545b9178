package dev.muster.readiness;

import dev.muster.readiness.Group.Cell;
import dev.muster.readiness.Mean.Sum;
import dev.muster.readiness.Told.Spread;
import dev.muster.readiness.Told.Stance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sums of a round, and what of them may be told. Each thing that is asked is looked at by itself, since not everybody
/// can say everything: it is told of those groups only in which enough people could.
final class Sheet {
    private static final List<String> FROM_LEAST = List.of("none", "one", "several");
    private final Round round;
    private final Map<Cell, Integer> replies;
    private final Map<String, Map<Cell, Sum>> disciplines;
    private final Map<String, Map<String, Map<Cell, Integer>>> evidence;
    private final Map<String, Map<Cell, Sum>> statements;
    private final Map<Map<Cell, Integer>, Set<Group>> disclosed = new HashMap<>();

    Sheet(Round round, Map<Cell, Integer> replies, Map<String, Map<Cell, Sum>> disciplines, Map<String, Map<String, Map<Cell, Integer>>> evidence,
            Map<String, Map<Cell, Sum>> statements) {
        this.round = round;
        this.replies = replies;
        this.disciplines = disciplines;
        this.evidence = evidence;
        this.statements = statements;
    }

    Round round() {
        return round;
    }

    private boolean shows(Group group, Map<Cell, Integer> counts) {
        return disclosed.computeIfAbsent(Map.copyOf(counts), Disclosure::shown).contains(group);
    }

    boolean shows(Unit unit) {
        return shows(group(unit), replies);
    }

    private static Group group(@Nullable Unit unit) {
        return unit == null ? Group.ALL : Group.of(unit.place());
    }

    /// The units of which something may be told.
    List<Told> units() {
        return round.units().stream().filter(this::shows).map(each -> Objects.requireNonNull(told(each, null))).toList();
    }

    /// @param deeds what happened here adds to the evidence; null for units, of which the log knows nothing
    @Nullable Told told(@Nullable Unit unit, @Nullable Deeds deeds) {
        var group = group(unit);
        if (!shows(group, replies)) {
            return null;
        }
        var stances = stances(group);
        if (deeds != null) {
            add(stances, "measured", deeds.measuredPurposes(round));
            add(stances, "repeated", deeds.reachedPurposes(round));
        }
        var known = stances.entrySet().stream().filter(each -> each.getValue().choice() != null && Attitudes.items().contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Objects.requireNonNull(each.getValue().choice())));
        return new Told(unit, sum(group, replies, Integer::intValue), levels(unit), spreads(unit), stances, Attitudes.judge(known), Map.of());
    }

    private static <T> long sum(Group group, Map<Cell, T> cells, ToIntFunction<T> number) {
        return cells.entrySet().stream().filter(each -> group.has(each.getKey())).mapToLong(each -> number.applyAsInt(each.getValue())).sum();
    }

    /// What happened here adds to what people say, and never takes away: there may be more elsewhere.
    private static void add(Map<String, Stance> stances, String item, String here) {
        var said = stances.get(item);
        var choice = said == null ? null : said.choice();
        if (FROM_LEAST.indexOf(here) > (choice == null ? 0 : FROM_LEAST.indexOf(choice))) {
            stances.put(item, new Stance(here, said == null ? 0 : said.chose(), said == null ? 0 : said.n(), true));
        }
    }

    Map<Discipline, Mean> levels(@Nullable Unit unit) {
        var levels = new EnumMap<Discipline, Mean>(Discipline.class);
        for (var discipline : Discipline.values()) {
            var mean = mean(group(unit), disciplines.getOrDefault(discipline.word(), Map.of()));
            if (mean != null) {
                levels.put(discipline, mean);
            }
        }
        return levels;
    }

    private @Nullable Mean mean(Group group, Map<Cell, Sum> sums) {
        var counts = sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> (int) each.getValue().n()));
        return shows(group, counts) ? Mean.of(sums.entrySet().stream().filter(each -> group.has(each.getKey())).map(Map.Entry::getValue).reduce(Sum.NONE, Sum::plus)) : null;
    }

    private Map<Discipline, Spread> spreads(@Nullable Unit unit) {
        var place = unit == null ? null : unit.place();
        var spreads = new EnumMap<Discipline, Spread>(Discipline.class);
        for (var discipline : Discipline.values()) {
            var sums = disciplines.getOrDefault(discipline.word(), Map.of());
            var leaders = mean(new Group(place, Level.LEADER), sums);
            var staff = mean(new Group(place, Level.STAFF), sums);
            if (leaders != null && staff != null) {
                spreads.put(discipline, new Spread(leaders, staff, leaders.minus(staff)));
            }
        }
        return spreads;
    }

    /// What those who lead say of a statement; null where too few could say.
    @Nullable Mean leadersSay(Twin twin) {
        return mean(Group.of(Level.LEADER), statements.getOrDefault(twin.statement(), Map.of()));
    }

    private Map<String, Stance> stances(Group group) {
        var stances = new TreeMap<String, Stance>();
        evidence.forEach((item, choices) -> {
            var counts = new HashMap<Cell, Integer>();
            choices.values().forEach(each -> each.forEach((cell, n) -> counts.merge(cell, n, Integer::sum)));
            if (shows(group, counts)) {
                stances.put(item, stance(group, choices));
            }
        });
        return stances;
    }

    private static Stance stance(Group group, Map<String, Map<Cell, Integer>> choices) {
        var most = new ArrayList<String>();
        long highest = 0;
        long all = 0;
        for (var each : choices.entrySet()) {
            long chose = sum(group, each.getValue(), Integer::intValue);
            all += chose;
            if (chose > highest) {
                most.clear();
                highest = chose;
            }
            if (chose == highest) {
                most.add(each.getKey());
            }
        }
        return new Stance(most.size() == 1 ? most.getFirst() : null, highest, all, false);
    }
}
