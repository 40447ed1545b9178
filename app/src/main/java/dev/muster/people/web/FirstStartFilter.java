package dev.muster.people.web;

import dev.muster.people.Installation;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// Before there is an organisation, every page says how to set one up, except to whoever comes by the link for it.
/// Afterwards it lets everything pass, and since no route leads to the set-up, its addresses are as unknown as any other.
@Component
@Order(150)
class FirstStartFilter extends OncePerRequestFilter {
    private static final String RETRY_SECONDS = "60";
    private final Installation installation;
    private final FirstStartWizard wizard;
    private final HandlerExceptionResolver handlerExceptionResolver;
    private final Pages pages;
    private final Words words;
    private final JsonMapper json;

    FirstStartFilter(Installation installation, FirstStartWizard wizard, HandlerExceptionResolver handlerExceptionResolver,
            Pages pages, Words words, JsonMapper json) {
        this.installation = installation;
        this.wizard = wizard;
        this.handlerExceptionResolver = handlerExceptionResolver;
        this.pages = pages;
        this.words = words;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/") || installation.organisation().isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problem(response);
            return;
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            answer(request, response).render(Map.of(), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private View answer(HttpServletRequest request, HttpServletResponse response) {
        try {
            return wizard.answer(request, response).orElseGet(() -> nobodyKnown(request, response));
        } catch (RuntimeException e) {
            return said(e, request, response);
        }
    }

    /// Somebody else may have been first since this request began.
    private View nobodyKnown(HttpServletRequest request, HttpServletResponse response) {
        return installation.organisation()
                .map(name -> said(new Refusal(Reason.CONFLICT, "people.installation.done", name), request, response))
                .orElseGet(() -> closed(response));
    }

    private View closed(HttpServletResponse response) {
        response.setHeader("Retry-After", RETRY_SECONDS);
        return pages.show(HttpStatus.SERVICE_UNAVAILABLE, "people/first-start", Map.of());
    }

    /// Says no as a controller would.
    private View said(RuntimeException no, HttpServletRequest request, HttpServletResponse response) {
        var answer = handlerExceptionResolver.resolveException(request, response, null, no);
        if (answer == null) {
            throw no;
        }
        return Objects.requireNonNullElse(answer.getView(), (_, _, _) -> { });
    }

    private void problem(HttpServletResponse response) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, words.say("people.installation.missing"));
        problem.setProperty("code", "people.installation.missing");
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
