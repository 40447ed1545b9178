package dev.muster.questions;

import dev.muster.shell.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which questions of a place are asked for.
///
/// @param tag only those with this tag, or null
public record Wanted(Show show, @Nullable String tag) {

    public enum Show {
        /// All, newest first.
        ALL,
        /// Neither solved nor closed.
        OPEN,
        /// Open, and without an answer that the viewer and whoever asked may see.
        UNANSWERED,
        SOLVED,
        /// The viewer's own.
        MINE;

        /// The word for it in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws Invalid at `show`
        public static Show of(String word) {
            return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst()
                    .orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("show", "questions.show.unknown", List.of()))));
        }
    }

    public static Wanted all() {
        return new Wanted(Show.ALL, null);
    }
}
