package dev.muster.memory;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody disagrees with a page. The item's text says what with.
///
/// @param section the heading of the section that it is about; empty for the whole
/// @param revision what its author had before them
/// @param decided what became of it; null while it stands
public record Dissent(Item item, UUID page, State state, String why, String section, int revision, @Nullable Decided decided) {

    /// Where it stands.
    public enum State {
        STANDING, WITHDRAWN,
        /// The page stays as it is, with the reason.
        ANSWERED,
        /// The page says it otherwise now.
        SETTLED;

        /// The word in the database.
        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        /// Whether whoever answers for the page says so.
        public boolean isAnswer() {
            return this == ANSWERED || this == SETTLED;
        }
    }

    /// @param reason why, from whoever answers for the page; empty where its author took it back
    public record Decided(UUID by, Instant at, String reason) {}

    public boolean stands() {
        return state == State.STANDING;
    }

    /// What they disagree with.
    public String what() {
        return item.body().text();
    }
}
