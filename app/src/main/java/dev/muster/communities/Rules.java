package dev.muster.communities;

import dev.muster.rights.Audience;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part of a charter that a community may change as it goes.
///
/// @param guidelines Markdown
/// @param answerWithin hours within which a first answer is promised; 24 where null
/// @param spaces the spaces to switch on; questions where null
/// @param registers what people may register themselves as; nobody may where null
/// @param pagesApproved whether those who do not answer for a page suggest what they would change; where null, as it was before, or not at first
/// @param swarmsBy the audiences that open swarms, besides staff, who always do; where null, as it was before, or staff alone at first
public record Rules(
        @Nullable String description, @Nullable String guidelines, @Nullable Integer answerWithin, @Nullable List<String> spaces,
        @Nullable Set<Audience> registers, @Nullable Set<Audience> swarmsBy, @Nullable Boolean pagesApproved) {

    public Rules(@Nullable String description, @Nullable String guidelines, @Nullable Integer answerWithin, @Nullable List<String> spaces, @Nullable Set<Audience> registers) {
        this(description, guidelines, answerWithin, spaces, registers, null, null);
    }

    public Rules(@Nullable String description, @Nullable String guidelines, @Nullable Integer answerWithin, @Nullable List<String> spaces) {
        this(description, guidelines, answerWithin, spaces, null);
    }

    public static Rules usual() {
        return new Rules(null, null, null, null);
    }
}
