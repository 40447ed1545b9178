package dev.muster.shell.web;

import dev.muster.shell.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// How an outage is said over HTTP.
final class Outages {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Outages() {}

    static HttpStatus status(Outage outage) {
        return outage == Outage.NO_ROOM ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
    }

    static boolean isOne(HttpStatus status) {
        return status == HttpStatus.INSUFFICIENT_STORAGE || status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    /// Seconds after which trying again makes sense: a database is back soon, a disk takes somebody.
    static String retryAfter(HttpStatus status) {
        return status == HttpStatus.INSUFFICIENT_STORAGE ? "60" : "5";
    }

    static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /// The message key for this request: who sent something wants to know whether it was kept.
    static String sentence(Outage outage, HttpServletRequest request) {
        return switch (outage) {
            case AWAY -> reads(request) ? outage.key() : "shell.unavailable.sent";
            case BUSY, SLOW, NO_ROOM -> outage.key();
        };
    }
}
