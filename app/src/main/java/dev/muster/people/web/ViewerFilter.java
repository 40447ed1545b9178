package dev.muster.people.web;

import dev.muster.people.Scope;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Finds out who is asking, and lets the request run as that viewer: pages by session cookie, the API by token.
@Component
@Order(100)
class ViewerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private final SignIn signIn;
    private final HandlerExceptionResolver handlerExceptionResolver;

    ViewerFilter(SignIn signIn, HandlerExceptionResolver handlerExceptionResolver) {
        this.signIn = signIn;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Viewer viewer;
        try {
            viewer = isForTheApi(request) ? bearer(request) : browser(request);
        } catch (RuntimeException e) {
            say(e, request, response);
            return;
        }
        viewer.call(() -> {
            chain.doFilter(request, response);
            return true;
        });
    }

    /// Says no as a controller would.
    private void say(RuntimeException refusal, HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var answer = handlerExceptionResolver.resolveException(request, response, null, refusal);
        try {
            if (answer != null && answer.getView() != null) {
                answer.getView().render(answer.getModel(), request, response);
            }
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean isForTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private Viewer browser(HttpServletRequest request) {
        return SessionCookie.secret(request).flatMap(signIn::resume).orElse(Viewer.VISITOR);
    }

    private Viewer bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Viewer.VISITOR;
        }
        var viewer = Optional.of(header).filter(each -> each.startsWith(BEARER))
                .flatMap(each -> signIn.token(each.substring(BEARER.length()).strip()))
                .orElseThrow(() -> new Refusal(Reason.NOT_SIGNED_IN, "people.token.unknown"));
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        (reads ? Scope.READ : Scope.WRITE).require(viewer);
        return viewer;
    }
}
