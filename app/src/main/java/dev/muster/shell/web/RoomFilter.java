package dev.muster.shell.web;

import dev.muster.shell.DiskRoom;
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

/// Takes nothing new while the disk is nearly full. Signing in and out stays possible, which takes hardly any room.
@Component
@Order(110)
class RoomFilter extends OncePerRequestFilter {
    private final DiskRoom room;
    private final HandlerExceptionResolver handlerExceptionResolver;

    RoomFilter(DiskRoom room, HandlerExceptionResolver handlerExceptionResolver) {
        this.room = room;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Outages.reads(request) || request.getRequestURI().startsWith("/sign-");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (room.enough()) {
            chain.doFilter(request, response);
        } else {
            say(new Unavailable(Outage.NO_ROOM), request, response);
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
