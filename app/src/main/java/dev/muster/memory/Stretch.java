package dev.muster.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A part of a long list, and the markers with which one reads on in both directions.
///
/// @param before marker for what stands before this part: newer or earlier in the alphabet
/// @param after marker for what stands after it
public record Stretch<T>(List<T> entries, @Nullable String before, @Nullable String after) {

    public <R> Stretch<R> map(Function<List<T>, List<R>> change) {
        return new Stretch<>(change.apply(entries), before, after);
    }

    /// The part that begins after a marker, or at the top.
    ///
    /// @param found in order, one more than the part holds where there are more
    /// @param moreBefore whether anything stands before an entry
    static <T> Stretch<T> forward(List<T> found, int most, Predicate<T> moreBefore, Function<T, String> marker) {
        var kept = found.subList(0, Math.min(most, found.size()));
        return new Stretch<>(kept,
                !kept.isEmpty() && moreBefore.test(kept.getFirst()) ? marker.apply(kept.getFirst()) : null,
                found.size() > most ? marker.apply(kept.getLast()) : null);
    }

    /// The part that ends before a marker.
    ///
    /// @param found nearest to the marker first, one more than the part holds where there are more
    /// @param moreAfter whether anything stands after an entry
    static <T> Stretch<T> backward(List<T> found, int most, Predicate<T> moreAfter, Function<T, String> marker) {
        var kept = new ArrayList<>(found.subList(0, Math.min(most, found.size())));
        Collections.reverse(kept);
        return new Stretch<>(kept,
                found.size() > most ? marker.apply(kept.getFirst()) : null,
                !kept.isEmpty() && moreAfter.test(kept.getLast()) ? marker.apply(kept.getLast()) : null);
    }
}
