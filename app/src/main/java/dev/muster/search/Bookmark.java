package dev.muster.search;

import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import java.time.Instant;
import java.util.UUID;

/// How far an index has read the log.
///
/// @param act what stands at that place, by which another log is told from this one
record Bookmark(Position position, String act) {
    static final Bookmark START = new Bookmark(Position.START, "");

    static Bookmark of(String transaction, long sequence, UUID object, Instant recorded) {
        return new Bookmark(new Position(transaction, sequence), object + " " + recorded);
    }

    static Bookmark of(Activity act) {
        return of(act.position().transaction(), act.position().sequence(), act.object(), act.recorded());
    }
}
