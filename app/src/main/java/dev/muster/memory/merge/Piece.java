package dev.muster.memory.merge;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A stretch of a text in three versions.
record Piece(String base, String mine, String theirs) {

    /// The three texts in reading order: what stands in all of them, unit by unit, and between that whatever differs.
    static List<Piece> of(Cut cut, Piece whole) {
        var base = cut.of(whole.base);
        var mine = cut.of(whole.mine);
        var theirs = cut.of(whole.theirs);
        return between(base, mine, theirs, Alignment.between(cut, base, mine), Alignment.between(cut, base, theirs));
    }

    private static List<Piece> between(
            List<String> base, List<String> mine, List<String> theirs, int[] inMine, int[] inTheirs) {
        var pieces = new ArrayList<Piece>();
        int seen = 0;
        int mineSeen = 0;
        int theirsSeen = 0;
        for (int i = 0; i <= base.size(); i++) {
            boolean end = i == base.size();
            if (!end && (inMine[i] == Alignment.GONE || inTheirs[i] == Alignment.GONE)) {
                continue;
            }
            int mineNext = end ? mine.size() : inMine[i];
            int theirsNext = end ? theirs.size() : inTheirs[i];
            if (i > seen || mineNext > mineSeen || theirsNext > theirsSeen) {
                pieces.add(new Piece(join(base, seen, i), join(mine, mineSeen, mineNext), join(theirs, theirsSeen, theirsNext)));
            }
            if (!end) {
                pieces.add(new Piece(base.get(i), base.get(i), base.get(i)));
            }
            seen = i + 1;
            mineSeen = mineNext + 1;
            theirsSeen = theirsNext + 1;
        }
        return pieces;
    }

    static Piece joined(List<Piece> pieces) {
        return new Piece(join(pieces, Piece::base), join(pieces, Piece::mine), join(pieces, Piece::theirs));
    }

    /// What it reads once merged, unless both changed it differently.
    Optional<String> settled() {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return Optional.of(mine);
        }
        return mine.equals(base) ? Optional.of(theirs) : Optional.empty();
    }

    /// Whether all three have it, and a line ends with it.
    boolean endsLine() {
        return mine.equals(base) && theirs.equals(base) && base.endsWith("\n");
    }

    private static String join(List<String> units, int from, int to) {
        return String.join("", units.subList(from, to));
    }

    private static String join(List<Piece> pieces, Function<Piece, String> version) {
        return pieces.stream().map(version).collect(joining());
    }
}
