package dev.muster.questions;

import dev.muster.shell.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/// Where an answer stands in its thread: the accepted one first, then what is proven to work, then by time.
///
/// @param later 0 for the accepted answer, 1 for the others
/// @param unproven the lower Wilson bound of worked against failed, negated so that all parts ascend
record Standing(UUID id, Instant created, int later, double unproven) {

    String marker() {
        return Marker.encode(later + " " + unproven + " " + created + " " + id);
    }

    /// @throws Refusal `shell.cursor`
    static Standing of(String text) {
        var parts = Marker.decode(text, 4);
        try {
            return new Standing(UUID.fromString(parts[3]), Instant.parse(parts[2]), Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Marker.odd();
        }
    }
}
