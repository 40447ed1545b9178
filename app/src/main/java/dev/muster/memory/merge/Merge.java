package dev.muster.memory.merge;

import java.util.List;

/// What came of merging two edits of one text.
public sealed interface Merge {

    /// The edits do not touch: this has both.
    record Merged(String text) implements Merge {}

    /// The edits touch somewhere. In reading order; at least one is a {@link Conflict}.
    record Collided(List<Segment> segments) implements Merge {}

    sealed interface Segment {}

    /// Has what either did here.
    record Settled(String text) implements Segment {}

    /// Whole lines that both changed, each differently: what stood there, and what each made of it.
    record Conflict(String base, String mine, String theirs) implements Segment {}
}
