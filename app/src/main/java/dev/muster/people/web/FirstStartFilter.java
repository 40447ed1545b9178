package dev.muster.people.web;

import dev.muster.people.Installation;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Before there is an organisation, every page says how to set one up.
@Component
@Order(150)
class FirstStartFilter extends OncePerRequestFilter {
    private final Installation installation;
    private final Pages pages;
    private final Words words;
    private final JsonMapper json;

    FirstStartFilter(Installation installation, Pages pages, Words words, JsonMapper json) {
        this.installation = installation;
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
        response.setHeader("Retry-After", "60");
        if (request.getRequestURI().startsWith("/api/")) {
            problem(response);
            return;
        }
        try {
            pages.show(HttpStatus.SERVICE_UNAVAILABLE, "people/first-start", Map.of()).render(null, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void problem(HttpServletResponse response) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, words.say("people.installation.missing"));
        problem.setProperty("code", "people.installation.missing");
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
