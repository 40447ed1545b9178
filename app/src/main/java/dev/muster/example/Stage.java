package dev.muster.example;

import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.PresentClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;

/// When the example takes place, and who leads it.
///
/// @param founded when its first person came
/// @param leader the administrator, in whose name it is made
record Stage(Instant founded, Viewer leader) {
    private static final Duration PILOT = Duration.ofDays(46);

    /// When the first questions had been asked, and the organisation made a purpose of it.
    Instant piloted() {
        return founded.plus(PILOT);
    }

    /// Lets somebody do something at a moment.
    <T> T at(Instant moment, Viewer viewer, Callable<T> work) {
        return ScopedValue.where(PresentClock.AT, moment).call(() -> viewer.call(work));
    }

    /// The id of something in it: made again, it is found instead.
    UUID id(String what) {
        return Ids.named("example of " + leader.self() + ": " + what);
    }

    static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
