package dev.muster.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/// The template of an address. Addresses themselves stay out of logs and figures: some hold a secret, and there is no end of them.
public final class Route {

    /// Where no route of ours was met.
    static final String NONE = "none";

    private Route() {}

    /// Such as `/people/{handle}`.
    public static String of(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NONE : pattern.toString();
    }

    /// Says the route of what no controller answers.
    static void name(HttpServletRequest request, String route) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
    }
}
