package dev.muster.desk;

import dev.muster.shell.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is asked of the desk.
///
/// @param community the handle of the one community whose desk is looked at; null for all at which the viewer works
/// @param tag only questions with this tag, or null
public record Sought(Show show, @Nullable String community, @Nullable String tag) {

    /// A part of the desk.
    public enum Show {
        /// Everything that waits, by need.
        ALL(Why.OVERDUE, Why.NEWCOMER, Why.UNANSWERED, Why.FAILED),
        OVERDUE(Why.OVERDUE),
        NEWCOMER(Why.NEWCOMER),
        UNANSWERED(Why.UNANSWERED),
        FAILED(Why.FAILED),
        /// What the viewer is on.
        MINE(Why.TAKEN),
        /// What was put off.
        LATER(Why.PUT_OFF);

        private final List<Why> whys;

        Show(Why... whys) {
            this.whys = List.of(whys);
        }

        List<Why> whys() {
            return whys;
        }

        /// The word for it in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws Invalid at `show`
        public static Show of(String word) {
            return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst()
                    .orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("show", "desk.show.unknown", List.of()))));
        }
    }

    public static Sought all() {
        return new Sought(Show.ALL, null, null);
    }

    public Sought showing(Show other) {
        return new Sought(other, community, tag);
    }
}
