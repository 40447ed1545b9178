package dev.muster.operations.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Settings;
import dev.muster.shell.Settings.MetricsFor;
import dev.muster.shell.Unavailable;
import dev.muster.shell.Words;
import dev.muster.shell.web.Peer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The figures, for programs that collect them. They tell of the machine and of no person, and are for administrators:
/// by a token, by their session, or, where it was set so, for every program of this machine.
@Controller
class MetricsController {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String PLAIN = "text/plain; version=0.0.4; charset=utf-8";
    private static final String BEARER = "Bearer ";
    private static final String RETRY_SECONDS = "5";
    private final PrometheusMeterRegistry meters;
    private final Watchers watchers;
    private final Words words;
    private final MetricsFor allowed;

    MetricsController(PrometheusMeterRegistry meters, Watchers watchers, Words words, Settings settings) {
        this.meters = meters;
        this.watchers = watchers;
        this.words = words;
        this.allowed = settings.value(Settings.METRICS);
    }

    @GetMapping("/metrics")
    void metrics(HttpServletRequest request, HttpServletResponse response, Viewer viewer) throws IOException {
        try {
            requireAccess(request, viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.NOT_SIGNED_IN) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            throw refusal;
        } catch (Unavailable _) {
            away(response);
            return;
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        var type = accepted != null && accepted.contains("application/openmetrics-text") ? OPEN_METRICS : PLAIN;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(meters.scrape(type).getBytes(StandardCharsets.UTF_8));
    }

    private void away(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setContentType(PLAIN);
        response.getOutputStream().write((words.say("operations.metrics.away") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void requireAccess(HttpServletRequest request, Viewer viewer) {
        if (allowed == MetricsFor.NOBODY) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        if (allowed == MetricsFor.LOOPBACK && Peer.isThisMachine(request)) {
            return;
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            watchers.require(header.substring(BEARER.length()).strip());
            return;
        }
        viewer.self();
        if (!viewer.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
    }
}
