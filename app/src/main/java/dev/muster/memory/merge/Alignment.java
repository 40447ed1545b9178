package dev.muster.memory.merge;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.muster.items.text.LineAnchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which units of one text are which of another: for each of the old its place in the new, ascending, or {@link #GONE}.
///
/// Only units that tell something are looked for; the others follow the neighbours with which they stand in both.
/// So the spaces of a rewritten sentence are part of the rewriting.
final class Alignment {

    static final int GONE = -1;

    // Comparing costs the square of what differs; beyond this only units that both have once are looked for first.
    private static final int COMPARABLE = 3_000;

    private final Cut cut;
    private final List<String> old;
    private final List<String> now;
    private final int[] place;
    private final boolean[] taken;

    private Alignment(Cut cut, List<String> old, List<String> now) {
        this.cut = cut;
        this.old = old;
        this.now = now;
        this.place = new int[old.size()];
        this.taken = new boolean[now.size()];
        Arrays.fill(place, GONE);
    }

    static int[] between(Cut cut, List<String> old, List<String> now) {
        return new Alignment(cut, old, now).align();
    }

    private int[] align() {
        int start = commonStart(old, now);
        int end = commonEnd(old, now, start);
        for (int i = 0; i < start; i++) {
            match(i, i);
        }
        for (int i = 1; i <= end; i++) {
            match(old.size() - i, now.size() - i);
        }
        compare(telling(old, start, old.size() - end), telling(now, start, now.size() - end), true);
        followNeighbours();
        return place;
    }

    private void match(int before, int after) {
        place[before] = after;
        taken[after] = true;
    }

    private List<Unit> telling(List<String> units, int from, int to) {
        var telling = new ArrayList<Unit>();
        for (int i = from; i < to; i++) {
            if (cut.tells(units.get(i))) {
                telling.add(new Unit(units.get(i), i));
            }
        }
        return telling;
    }

    private void compare(List<Unit> before, List<Unit> after, boolean mayAnchor) {
        int start = commonStart(before, after);
        int end = commonEnd(before, after, start);
        meet(before.subList(0, start), after.subList(0, start));
        meet(before.subList(before.size() - end, before.size()), after.subList(after.size() - end, after.size()));
        differ(before.subList(start, before.size() - end), after.subList(start, after.size() - end), mayAnchor);
    }

    private void differ(List<Unit> before, List<Unit> after, boolean mayAnchor) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (before.size() + after.size() <= COMPARABLE) {
            walk(before, after);
        } else if (mayAnchor) {
            betweenAnchors(before, after);
        }
    }

    private void walk(List<Unit> before, List<Unit> after) {
        int seen = 0;
        int reached = 0;
        for (var change : new MyersDiffWithLinearSpace<Unit>().computeDiff(before, after, null)) {
            meet(before.subList(seen, change.startOriginal), after.subList(reached, change.startRevised));
            seen = change.endOriginal;
            reached = change.endRevised;
        }
        meet(before.subList(seen, before.size()), after.subList(reached, after.size()));
    }

    private void betweenAnchors(List<Unit> before, List<Unit> after) {
        int seen = 0;
        int reached = 0;
        for (var anchor : LineAnchor.between(texts(before), texts(after))) {
            compare(before.subList(seen, anchor.old()), after.subList(reached, anchor.now()), false);
            match(before.get(anchor.old()).at(), after.get(anchor.now()).at());
            seen = anchor.old() + 1;
            reached = anchor.now() + 1;
        }
        compare(before.subList(seen, before.size()), after.subList(reached, after.size()), false);
    }

    private void meet(List<Unit> before, List<Unit> after) {
        for (int i = 0; i < before.size(); i++) {
            match(before.get(i).at(), after.get(i).at());
        }
    }

    private void followNeighbours() {
        for (int i = 1; i < place.length; i++) {
            if (place[i - 1] != GONE) {
                follow(i, place[i - 1] + 1);
            }
        }
        for (int i = place.length - 2; i >= 0; i--) {
            if (place[i + 1] != GONE) {
                follow(i, place[i + 1] - 1);
            }
        }
    }

    private void follow(int before, int after) {
        if (place[before] == GONE && after >= 0 && after < taken.length && !taken[after]
                && !cut.tells(old.get(before)) && old.get(before).equals(now.get(after))) {
            match(before, after);
        }
    }

    private static <T> int commonStart(List<T> before, List<T> after) {
        int most = Math.min(before.size(), after.size());
        int common = 0;
        while (common < most && before.get(common).equals(after.get(common))) {
            common++;
        }
        return common;
    }

    private static <T> int commonEnd(List<T> before, List<T> after, int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int common = 0;
        while (common < most && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
            common++;
        }
        return common;
    }

    private static List<String> texts(List<Unit> units) {
        return units.stream().map(Unit::text).toList();
    }

    /// A unit and its place; two are equal if they read the same.
    private record Unit(String text, int at) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Unit unit && text.equals(unit.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
