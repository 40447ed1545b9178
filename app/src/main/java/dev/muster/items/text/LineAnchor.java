package dev.muster.items.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A line that two texts both have, once each: a place where they certainly meet.
public record LineAnchor(int old, int now) {

    private static final int TWICE = -1;

    /// The longest run of anchors that come in the same order in both (patience sorting).
    public static List<LineAnchor> between(List<String> old, List<String> now) {
        var piles = new ArrayList<LineAnchor>();
        var below = new HashMap<LineAnchor, LineAnchor>();
        for (var anchor : shared(old, now)) {
            int found = Collections.binarySearch(piles, anchor, Comparator.comparingInt(LineAnchor::now));
            int pile = -found - 1;
            if (pile > 0) {
                below.put(anchor, piles.get(pile - 1));
            }
            if (pile < piles.size()) {
                piles.set(pile, anchor);
            } else {
                piles.add(anchor);
            }
        }
        return chain(piles, below);
    }

    private static List<LineAnchor> chain(List<LineAnchor> piles, Map<LineAnchor, LineAnchor> below) {
        var chain = new ArrayList<LineAnchor>();
        for (var anchor = piles.isEmpty() ? null : piles.getLast(); anchor != null; anchor = below.get(anchor)) {
            chain.add(anchor);
        }
        return chain.reversed();
    }

    private static List<LineAnchor> shared(List<String> old, List<String> now) {
        var places = once(now);
        return once(old).entrySet().stream()
                .filter(line -> line.getValue() != TWICE && places.getOrDefault(line.getKey(), TWICE) != TWICE)
                .map(line -> new LineAnchor(line.getValue(), places.getOrDefault(line.getKey(), TWICE)))
                .sorted(Comparator.comparingInt(LineAnchor::old))
                .toList();
    }

    private static Map<String, Integer> once(List<String> lines) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (_, _) -> TWICE);
        }
        return places;
    }
}
