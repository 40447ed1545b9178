package dev.muster.memory.merge;

import static java.util.stream.Collectors.joining;

import dev.muster.memory.merge.Merge.Collided;
import dev.muster.memory.merge.Merge.Conflict;
import dev.muster.memory.merge.Merge.Merged;
import dev.muster.memory.merge.Merge.Segment;
import dev.muster.memory.merge.Merge.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Merges two edits that began from one text: by line, and where lines collide, by word.
public final class ThreeWay {

    private final List<Segment> done = new ArrayList<>();
    private final StringBuilder settled = new StringBuilder();

    private ThreeWay() {}

    /// Edits that do not touch merge; edits that do are given back with both sides. Where texts end their lines
    /// differently, as what a browser's form sends does, both follow the base.
    public static Merge merge(String base, String mine, String theirs) {
        return new Piece(base, mine, theirs).settled().<Merge>map(Merged::new).orElseGet(() -> new ThreeWay().byLine(
                new Piece(base, LineEnds.asIn(base, mine), LineEnds.asIn(base, theirs))));
    }

    private Merge byLine(Piece whole) {
        for (var piece : Piece.of(Cut.LINES, whole)) {
            piece.settled().ifPresentOrElse(settled::append, () -> byWord(piece));
        }
        return result();
    }

    /// What collides is widened to whole lines, so that either side can be read.
    private void byWord(Piece lines) {
        var line = new ArrayList<Piece>();
        for (var piece : Piece.of(Cut.WORDS, lines)) {
            line.add(piece);
            if (piece.endsLine()) {
                add(line);
                line.clear();
            }
        }
        add(line);
    }

    private void add(List<Piece> line) {
        var pieces = line.stream().map(Piece::settled).toList();
        if (pieces.stream().allMatch(Optional::isPresent)) {
            settled.append(pieces.stream().flatMap(Optional::stream).collect(joining()));
        } else {
            finishSettled();
            var whole = Piece.joined(line);
            done.add(new Conflict(whole.base(), whole.mine(), whole.theirs()));
        }
    }

    private void finishSettled() {
        if (!settled.isEmpty()) {
            done.add(new Settled(settled.toString()));
            settled.setLength(0);
        }
    }

    private Merge result() {
        if (done.isEmpty()) {
            return new Merged(settled.toString());
        }
        finishSettled();
        return new Collided(List.copyOf(done));
    }
}
