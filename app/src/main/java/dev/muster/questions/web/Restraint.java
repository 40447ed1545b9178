package dev.muster.questions.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.muster.rights.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// How often visitors may make us write something down: no program fills the log. Network addresses are kept in memory for
/// an hour, and nowhere else.
@Component
class Restraint {
    private static final int MOST = 60;
    private static final int REMEMBERED = 50_000;
    private final Cache<String, AtomicInteger> written = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(REMEMBERED).build();

    boolean allows(HttpServletRequest request, Viewer viewer) {
        return viewer.signedIn() || written.get(request.getRemoteAddr(), _ -> new AtomicInteger()).incrementAndGet() <= MOST;
    }
}
