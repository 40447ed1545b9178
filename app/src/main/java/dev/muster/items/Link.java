package dev.muster.items;

import java.time.Instant;
import java.util.Locale;

/// A tie between two items, seen from one of them. It exists for those who may see both ends.
///
/// @param other the item at the other end
/// @param outgoing whether the tie points from the item that was asked about to the other
public record Link(Kind kind, Item other, boolean outgoing, Instant created) {

    public enum Kind {
        DUPLICATES, RELATES, BECAME, CAPTURED_IN, SOLVED_BY, IMPLEMENTS, MERGED_INTO, SPLIT_FROM, QUOTED_IN;

        /// The word in the database.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
