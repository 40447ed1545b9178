package dev.muster.shell.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The pages that visitors share, as long as the memory given to them lasts.
@Component
class KeptPages {
    private static final long BYTES = 48L << 20;
    private static final int KEY_BYTES = 400;
    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder().maximumWeight(BYTES).weigher(KeptPages::weight).build();
    private final Clock clock;

    KeptPages(Clock clock) {
        this.clock = clock;
    }

    /// What a page depends on: what it shows, and the frame around that.
    record Key(String path, String edition, String organisation, Page.Theme theme) {}

    Optional<KeptPage> find(Key key) {
        return Optional.ofNullable(pages.getIfPresent(key)).filter(page -> clock.instant().isBefore(page.until()));
    }

    KeptPage keep(Key key, byte[] html, Instant until) {
        var page = KeptPage.of(html, until);
        pages.put(key, page);
        return page;
    }

    private static int weight(Key key, KeptPage page) {
        return KEY_BYTES + 2 * key.path().length() + page.weight();
    }
}
