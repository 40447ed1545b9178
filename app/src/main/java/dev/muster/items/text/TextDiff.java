package dev.muster.items.text;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What changed between two versions of a text, word by word; in long texts, between the lines that both have once.
public final class TextDiff {

    /// A stretch of text, in reading order. All but the added make up the old text, all but the removed the new one.
    public sealed interface Segment {
        String text();
    }

    public record Same(String text) implements Segment {}

    public record Added(String text) implements Segment {}

    public record Removed(String text) implements Segment {}

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\S\\n]+|.", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    // Comparing costs the square of what differs.
    private static final int COMPARABLE = 6_000;

    private TextDiff() {}

    public static List<Segment> words(String before, String after) {
        var segments = new Segments();
        compare(before, after, true, segments);
        return segments.list();
    }

    private static void compare(String before, String after, boolean mayAnchor, Segments into) {
        var old = Units.of(before, WORDS);
        var now = Units.of(after, WORDS);
        int start = old.commonStart(now);
        int end = old.commonEnd(now, start);
        into.same(old.text(0, start));
        differ(old.between(start, end), now.between(start, end), mayAnchor, into);
        into.same(old.text(old.size() - end, old.size()));
    }

    private static void differ(Units old, Units now, boolean mayAnchor, Segments into) {
        if (old.size() > 0 && now.size() > 0 && old.size() + now.size() <= COMPARABLE) {
            walk(old, now, into);
        } else if (old.size() > 0 && now.size() > 0 && mayAnchor) {
            betweenAnchors(Units.of(old.text(), LINES), Units.of(now.text(), LINES), into);
        } else {
            into.changed(old.text(), now.text());
        }
    }

    private static void walk(Units old, Units now, Segments into) {
        int seen = 0;
        for (var change : new MyersDiffWithLinearSpace<String>().computeDiff(old.list(), now.list(), null)) {
            into.same(old.text(seen, change.startOriginal));
            into.changed(
                    old.text(change.startOriginal, change.endOriginal), now.text(change.startRevised, change.endRevised));
            seen = change.endOriginal;
        }
        into.same(old.text(seen, old.size()));
    }

    private static void betweenAnchors(Units old, Units now, Segments into) {
        int oldSeen = 0;
        int nowSeen = 0;
        for (var anchor : LineAnchor.between(old.list(), now.list())) {
            compare(old.text(oldSeen, anchor.old()), now.text(nowSeen, anchor.now()), false, into);
            into.same(old.list().get(anchor.old()));
            oldSeen = anchor.old() + 1;
            nowSeen = anchor.now() + 1;
        }
        compare(old.text(oldSeen, old.size()), now.text(nowSeen, now.size()), false, into);
    }

    /// A text cut into words or lines.
    private record Units(List<String> list) {

        static Units of(String text, Pattern unit) {
            return new Units(unit.matcher(text).results().map(MatchResult::group).toList());
        }

        int size() {
            return list.size();
        }

        String text() {
            return text(0, size());
        }

        String text(int from, int to) {
            return String.join("", list.subList(from, to));
        }

        Units between(int start, int end) {
            return new Units(list.subList(start, size() - end));
        }

        int commonStart(Units other) {
            int common = 0;
            while (common < size() && common < other.size() && list.get(common).equals(other.list.get(common))) {
                common++;
            }
            return common;
        }

        int commonEnd(Units other, int start) {
            int left = Math.min(size(), other.size()) - start;
            int common = 0;
            while (common < left
                    && list.get(size() - 1 - common).equals(other.list.get(other.size() - 1 - common))) {
                common++;
            }
            return common;
        }
    }
}
