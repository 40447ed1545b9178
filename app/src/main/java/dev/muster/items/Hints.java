package dev.muster.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What there may be at a thread for one viewer alone.
///
/// @param given the names of the hints that hold; null where nobody asked for any
public record Hints(@Nullable Set<String> given) {
    /// Nobody asked: whoever wants to know has to look.
    public static final Hints UNASKED = new Hints(null);

    public boolean may(Hint hint) {
        return given == null || given.contains(hint.name());
    }
}
