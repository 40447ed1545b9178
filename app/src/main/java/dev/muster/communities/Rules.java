package dev.muster.communities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a charter that a community may change as it goes.
///
/// @param guidelines Markdown
/// @param answerWithin hours within which a first answer is promised; 24 where null
/// @param spaces the spaces to switch on; questions where null
public record Rules(
        @Nullable String description, @Nullable String guidelines, @Nullable Integer answerWithin, @Nullable List<String> spaces) {

    public static Rules usual() {
        return new Rules(null, null, null, null);
    }
}
