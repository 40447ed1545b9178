package dev.muster.shell.web;

import dev.muster.shell.Outage;
import dev.muster.shell.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets so many requests work at once as the database can serve, so that each that is let in comes through; the others wait
/// a little, or are told to come back. Only working counts: whoever is slow to send or to read is outside meanwhile.
@Component
@Order(90)
class BulkheadFilter extends OncePerRequestFilter {
    private final Bulkhead bulkhead;
    private final HandlerExceptionResolver handlerExceptionResolver;

    BulkheadFilter(Bulkhead bulkhead, HandlerExceptionResolver handlerExceptionResolver) {
        this.bulkhead = bulkhead;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/health") || path.equals("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BodyPace.LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var arrived = ArrivedRequest.of(request);
        var place = bulkhead.enter();
        if (place.isEmpty()) {
            say(new Unavailable(Outage.BUSY), request, response);
            return;
        }
        try (var held = place.get()) {
            chain.doFilter(arrived, new LeavingResponse(response, held));
        }
    }

    /// Says no as a controller would.
    private void say(Unavailable no, HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var answer = handlerExceptionResolver.resolveException(request, response, null, no);
        try {
            if (answer != null && answer.getView() != null) {
                answer.getView().render(answer.getModel(), request, response);
            }
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
