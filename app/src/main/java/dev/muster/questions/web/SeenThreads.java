package dev.muster.questions.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.items.Editions.Edition;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What is shown of threads, kept for each edition and audience as long as the memory given to it lasts.
///
/// It is read in the name of nobody in particular of the audience, so that nothing gets in that only one of them may see.
@Component
class SeenThreads {
    private static final long BYTES = 32L << 20;
    private final Cache<Key, Kept> threads = Caffeine.newBuilder().maximumWeight(BYTES).weigher(SeenThreads::weight).build();
    private final Clock clock;

    SeenThreads(Clock clock) {
        this.clock = clock;
    }

    private record Key(UUID thread, Audience audience, String edition, Part part) {}

    /// @param seen empty where the audience as such does not see the thread, but only those who were let in
    record Kept(Optional<Seen> seen, Instant until) {
        static final Kept NOTHING = new Kept(Optional.empty(), Instant.MAX);
    }

    /// What the viewer and everybody else of the audience is shown; empty where the viewer may be shown more than that.
    Optional<Seen> find(Edition edition, Part part, Viewer viewer, Supplier<Kept> reading) {
        if (!edition.shared()) {
            return Optional.empty();
        }
        var key = new Key(edition.thread(), viewer.audience(), edition.number(), part);
        var kept = threads.getIfPresent(key);
        if (kept == null || !clock.instant().isBefore(kept.until())) {
            kept = Viewer.anyone(viewer.audience()).call(reading::get);
            threads.put(key, kept);
        }
        return kept.seen();
    }

    private static int weight(Key key, Kept kept) {
        return 300 + kept.seen().map(Seen::weight).orElse(0);
    }
}
