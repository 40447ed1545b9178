package dev.muster.readiness;

import dev.muster.readiness.Group.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides of which groups something may be told, so that nobody learns anything of fewer than five people: neither because
/// it is told, nor by adding and subtracting what is.
///
/// Groups are taken in the order in which they matter: everybody, the two levels, units from the largest on, then the levels
/// within units. Each is told only if it is large enough and if no few people can be worked out from all that is told with it.
final class Disclosure {
    static final int LEAST = 5;
    private final List<Cell> cells;
    private final Map<Cell, Integer> counts;
    private final Set<Group> shown = new HashSet<>();
    private Knowledge known;

    private Disclosure(Map<Cell, Integer> counts) {
        this.counts = counts;
        cells = counts.entrySet().stream().filter(each -> each.getValue() > 0).map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(Cell::unit).thenComparing(Cell::level)).toList();
        known = new Knowledge(cells.size());
    }

    /// The groups of which something may be told.
    ///
    /// @param counts how many people answered, cell by cell
    static Set<Group> shown(Map<Cell, Integer> counts) {
        var disclosure = new Disclosure(counts);
        disclosure.bundles().forEach(disclosure::tell);
        return Set.copyOf(disclosure.shown);
    }

    /// What is told together or not at all: one of two levels would give the other away.
    private List<List<Group>> bundles() {
        var bundles = new ArrayList<List<Group>>();
        bundles.add(List.of(Group.ALL));
        bundles.add(List.of(Group.of(Level.LEADER), Group.of(Level.STAFF)));
        var units = cells.stream().map(Cell::unit).distinct().sorted(Comparator.<Integer>comparingInt(each -> -size(Group.of(each))).thenComparing(each -> each)).toList();
        units.forEach(unit -> bundles.add(List.of(Group.of(unit))));
        units.forEach(unit -> bundles.add(List.of(new Group(unit, Level.LEADER), new Group(unit, Level.STAFF))));
        return bundles;
    }

    private void tell(List<Group> bundle) {
        if (bundle.stream().allMatch(each -> size(each) >= LEAST)) {
            var more = new Knowledge(known);
            bundle.forEach(group -> more.add(vector(group)));
            if (!gaveAway(more)) {
                known = more;
                shown.addAll(bundle);
            }
        }
    }

    private int size(Group group) {
        return cells.stream().filter(group::has).mapToInt(this::people).sum();
    }

    private int people(Cell cell) {
        return counts.getOrDefault(cell, 0);
    }

    private long[] vector(Group group) {
        return cells.stream().mapToLong(cell -> group.has(cell) ? 1 : 0).toArray();
    }

    /// Whether any set of fewer than five people follows from what would be known.
    private boolean gaveAway(Knowledge knowledge) {
        var small = cells.stream().filter(each -> people(each) < LEAST).map(cells::indexOf).toList();
        var rests = small.stream().map(knowledge::rest).toList();
        var sizes = small.stream().map(each -> people(cells.get(each))).toList();
        return gaveAway(rests, sizes, 0, 0, new long[cells.size()]);
    }

    /// Sets of small cells, from one on, each with the people and the rest of those taken before.
    private static boolean gaveAway(List<long[]> rests, List<Integer> sizes, int from, int people, long[] rest) {
        for (int i = from; i < rests.size(); i++) {
            int together = people + sizes.get(i);
            if (together < LEAST) {
                var sum = Knowledge.sum(rest, rests.get(i));
                if (Knowledge.isNothing(sum) || gaveAway(rests, sizes, i + 1, together, sum)) {
                    return true;
                }
            }
        }
        return false;
    }
}
