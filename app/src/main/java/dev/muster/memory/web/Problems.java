package dev.muster.memory.web;

import dev.muster.shell.Refusal;
import org.springframework.http.HttpStatus;

/// The status of a page that says why something did not happen, and keeps what was typed.
final class Problems {
    private Problems() {}

    /// @throws Refusal where there is no page to say it on
    static HttpStatus status(Refusal refusal) {
        return switch (refusal.reason()) {
            case GONE -> throw refusal;
            case INVALID, NO_VERSION -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
