package dev.muster.people.web;

import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/// Finds out who is asking, by session cookie or API token, and lets the request run as that viewer.
@Component
@Order(100)
class ViewerFilter extends OncePerRequestFilter {
    static final String COOKIE = "muster_session";
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
        try {
            var viewer = viewer(request);
            viewer.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (Refusal refusal) {
            handlerExceptionResolver.resolveException(request, response, null, refusal);
        }
    }

    private Viewer viewer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return withScope(signIn.token(header.substring(BEARER.length()).strip())
                    .orElseThrow(() -> new Refusal(Reason.NOT_SIGNED_IN, "people.token.unknown")), request);
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue).flatMap(signIn::resume).orElse(Viewer.VISITOR);
    }

    /// A token does what its scopes allow, and only at the API.
    private static Viewer withScope(Viewer viewer, HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var needed = reads ? "read" : "write";
        boolean enough = viewer.scopes().contains(needed) || reads && viewer.scopes().contains("write");
        if (!enough || !request.getRequestURI().startsWith("/api/")) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.token.scope-missing", needed);
        }
        return viewer;
    }
}
