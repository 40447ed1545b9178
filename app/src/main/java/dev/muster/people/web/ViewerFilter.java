package dev.muster.people.web;

import dev.muster.people.Pass;
import dev.muster.people.Scope;
import dev.muster.people.SignIn;
import dev.muster.people.SignIn.Entered;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.people.spi.FirstQuestion.Answer;
import dev.muster.people.spi.FirstQuestions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    private final List<FirstQuestions> questions;
    private final HandlerExceptionResolver handlerExceptionResolver;

    ViewerFilter(SignIn signIn, List<FirstQuestions> questions, HandlerExceptionResolver handlerExceptionResolver) {
        this.signIn = signIn;
        this.questions = questions;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Entered entered;
        try {
            entered = isForTheApi(request) ? new Entered(bearer(request), Answer.NONE) : browser(request);
        } catch (RuntimeException e) {
            say(e, request, response);
            return;
        }
        entered.viewer().call(() -> entered.answer().during(() -> {
            ScopedValue.where(Pass.CURRENT, pass(entered.viewer(), request)).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
            return true;
        }));
    }

    private Pass pass(Viewer viewer, HttpServletRequest request) {
        if (!viewer.signedIn()) {
            return Pass.current();
        }
        return isForTheApi(request) ? signIn.passOfToken(secret(request.getHeader(HttpHeaders.AUTHORIZATION))) : signIn.pass(SessionCookie.secret(request).orElseThrow());
    }

    private static String secret(String header) {
        return header.substring(BEARER.length()).strip();
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

    private Entered browser(HttpServletRequest request) {
        return SessionCookie.secret(request).flatMap(secret -> enter(secret, request)).orElse(new Entered(Viewer.VISITOR, Answer.NONE));
    }

    private Optional<Entered> enter(String secret, HttpServletRequest request) {
        var first = reads(request) ? questions.stream().flatMap(each -> each.of(request.getRequestURI()).stream()).toList() : List.<FirstQuestion>of();
        return first.isEmpty() ? signIn.resume(secret).map(viewer -> new Entered(viewer, Answer.NONE)) : signIn.resume(secret, first);
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private Viewer bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Viewer.VISITOR;
        }
        var viewer = Optional.of(header).filter(each -> each.startsWith(BEARER))
                .flatMap(each -> signIn.token(secret(each)))
                .orElseThrow(() -> new Refusal(Reason.NOT_SIGNED_IN, "people.token.unknown"));
        (reads(request) ? Scope.READ : Scope.WRITE).require(viewer);
        return viewer;
    }
}
