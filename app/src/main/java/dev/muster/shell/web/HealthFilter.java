package dev.muster.shell.web;

import dev.muster.shell.Readiness;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells machines whether this node lives, and whether it can take requests: up or down, part by part, and nothing else.
///
/// It stands before everything that needs the database or an organisation, so that it answers without either.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HealthFilter extends OncePerRequestFilter {
    private static final String BOTH = "/health";
    private static final String LIVE = "/health/live";
    private static final String READY = "/health/ready";
    private static final Set<String> PATHS = Set.of(BOTH, LIVE, READY);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private final Readiness readiness;

    HealthFilter(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATHS.contains(request.getRequestURI()) || !METHODS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Route.name(request, request.getRequestURI());
        var parts = parts(request.getRequestURI());
        boolean up = !parts.containsValue(false);
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean json = accepted != null && accepted.contains("json");
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(json ? MediaType.APPLICATION_JSON_VALUE : "text/plain;charset=UTF-8");
        response.getOutputStream().write((json ? json(up, parts) : plain(up, parts)).getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, Boolean> parts(String path) {
        var parts = new TreeMap<String, Boolean>();
        if (!path.equals(READY)) {
            parts.put("process", true);
        }
        if (!path.equals(LIVE)) {
            readiness.parts().forEach((part, well) -> parts.put(part.name().toLowerCase(Locale.ROOT), well));
        }
        return parts;
    }

    private static String json(boolean up, Map<String, Boolean> parts) {
        var all = new StringBuilder("{\"state\":\"" + word(up) + "\",\"parts\":{");
        parts.forEach((part, well) -> all.append(all.charAt(all.length() - 1) == '{' ? "" : ",").append("\"" + part + "\":\"" + word(well) + "\""));
        return all.append("}}\n").toString();
    }

    private static String plain(boolean up, Map<String, Boolean> parts) {
        var all = new StringBuilder(word(up) + "\n");
        parts.forEach((part, well) -> all.append(part).append(": ").append(word(well)).append('\n'));
        return all.toString();
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
