package dev.muster.swarms;

import dev.muster.items.Item;
import java.util.Locale;

/// Something said in a swarm.
public record Entry(Item item, Kind kind, Mark mark) {

    /// What it is.
    public enum Kind {
        MESSAGE, HYPOTHESIS, DECISION, TASK,
        /// How it stands, for those who only look in.
        STATUS;

        /// How it stands when it is written.
        Mark first() {
            return this == HYPOTHESIS || this == TASK ? Mark.OPEN : Mark.SAID;
        }

        /// How it may stand.
        public boolean takes(Mark mark) {
            return switch (this) {
                case HYPOTHESIS -> mark == Mark.OPEN || mark == Mark.RULED_OUT || mark == Mark.CONFIRMED;
                case TASK -> mark == Mark.OPEN || mark == Mark.DONE;
                case MESSAGE, DECISION, STATUS -> false;
            };
        }
    }

    /// How it stands.
    public enum Mark {
        SAID, OPEN, RULED_OUT, CONFIRMED, DONE;

        /// The word in the database.
        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Mark of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
