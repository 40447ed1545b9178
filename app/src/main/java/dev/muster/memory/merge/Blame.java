package dev.muster.memory.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who brought which line: for each line of the latest text the revision in which it came.
///
/// A line that others only moved keeps its revision, and so do all lines of a text to which somebody went back.
public final class Blame {

    /// A line without its end, and the number of the revision that brought it; the first is 1.
    public record Line(int revision, String text) {}

    // How far back a revert is noticed.
    private static final int REMEMBERED = 200;

    private final Map<String, int[]> earlier = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
            return size() > REMEMBERED;
        }
    };
    private List<String> lines = List.of();
    private int[] brought = {};
    private int revision;

    private Blame() {}

    /// @param revisions the texts from the first to the latest; each is looked at once and let go
    public static List<Line> of(Iterable<String> revisions) {
        var blame = new Blame();
        for (var text : revisions) {
            blame.next(text);
        }
        return blame.result();
    }

    private void next(String text) {
        revision++;
        var now = text.lines().toList();
        var known = earlier.computeIfAbsent(digest(text), _ -> after(now));
        lines = now;
        brought = known;
    }

    private int[] after(List<String> now) {
        int[] place = Alignment.between(Cut.LINES, lines, now);
        int[] result = new int[now.size()];
        var moved = new HashMap<String, Deque<Integer>>();
        for (int i = 0; i < place.length; i++) {
            if (place[i] == Alignment.GONE) {
                moved.computeIfAbsent(lines.get(i), _ -> new ArrayDeque<>()).add(brought[i]);
            } else {
                result[place[i]] = brought[i];
            }
        }
        for (int i = 0; i < result.length; i++) {
            if (result[i] == 0) {
                result[i] = movedOrNew(moved.getOrDefault(now.get(i), new ArrayDeque<>()));
            }
        }
        return result;
    }

    private int movedOrNew(Deque<Integer> origins) {
        return origins.isEmpty() ? revision : origins.remove();
    }

    private List<Line> result() {
        var result = new ArrayList<Line>();
        for (int i = 0; i < brought.length; i++) {
            result.add(new Line(brought[i], lines.get(i)));
        }
        return List.copyOf(result);
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
