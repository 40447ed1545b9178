package dev.muster.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to do for a launch.
///
/// @param note where it takes place, or why
/// @param person whose it is
/// @param item the work that it became
/// @param version counts changes, from 1
public record Task(
        UUID id, UUID place, TaskKind kind, String title, String note, @Nullable UUID person, @Nullable LocalDate due,
        @Nullable Instant done, @Nullable UUID item, Instant created, int version) {

    public boolean open() {
        return done == null;
    }

    public boolean late(LocalDate today) {
        return done == null && due != null && due.isBefore(today);
    }

    /// The same as somebody saw it who had read an earlier version.
    public Task seenAt(int earlier) {
        return new Task(id, place, kind, title, note, person, due, done, item, created, earlier);
    }
}
