package dev.muster.questions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which part of a thread is read.
///
/// @param before marker of a part, to read the one above it, or {@link #END} for the last one
/// @param after marker of a part, to read the one below it
public record Span(Sorting order, @Nullable String before, @Nullable String after) {

    /// Stands before which the last part ends.
    public static final String END = "end";

    /// Where everybody begins to read.
    public static final Span FIRST = new Span(Sorting.BEST, null, null);

    public static Span first(Sorting order) {
        return new Span(order, null, null);
    }

    /// The last part of a thread.
    public static Span last(Sorting order) {
        return new Span(order, END, null);
    }

    /// Whatever came after a moment, oldest first.
    public static Span since(Instant moment) {
        return new Span(Sorting.OLDEST, null, marker(moment));
    }

    /// After everything of this moment.
    static String marker(Instant moment) {
        return new Marker(moment, new UUID(-1, -1)).text();
    }
}
