package dev.muster.shell.web;

import dev.muster.shell.Invalid;
import dev.muster.shell.Outage;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says no the way the asker understands: a page to people, RFC 9457 problem details to programs.
@ControllerAdvice
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private final Pages pages;
    private final Words words;

    Faults(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(status(refusal.reason()), refusal.key(), words.say(refusal), null, request.getRequestURI());
    }

    @ExceptionHandler(Invalid.class)
    Object invalid(Invalid invalid, HttpServletRequest request) {
        var errors = invalid.problems().stream()
                .map(each -> Map.of("field", each.field(), "code", each.key(), "detail", words.say(each))).toList();
        var summary = String.join(" ", invalid.problems().stream().map(words::say).distinct().toList());
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "shell.invalid", summary, errors, request.getRequestURI());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    Object unreadable(Exception e, HttpServletRequest request) {
        var why = e instanceof TypeMismatchException mismatch ? String.valueOf(mismatch.getValue()) : firstLine(e);
        return answer(HttpStatus.BAD_REQUEST, "shell.bad-request", words.say("shell.bad-request", why), null, request.getRequestURI());
    }

    private static String firstLine(Exception e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    @ExceptionHandler(Exception.class)
    Object anything(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            if (status == HttpStatus.CONTENT_TOO_LARGE) {
                return answer(status, "shell.too-large", words.say("shell.too-large", BodyPace.LARGEST_SAID), null, request.getRequestURI());
            }
            var key = status == HttpStatus.NOT_FOUND ? "shell.gone" : "shell.bad-request";
            return answer(status, key, words.say(key, String.valueOf(known.getBody().getDetail())), null, request.getRequestURI());
        }
        var outage = Outage.of(e);
        if (outage.isPresent()) {
            return unavailable(outage.get(), e, request);
        }
        if (isUnkeepable(e)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "shell.unkeepable", words.say("shell.unkeepable"), null, request.getRequestURI());
        }
        LOG.error("Fault at {} {}", request.getMethod(), Route.of(request), e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "shell.fault", words.say("shell.fault", RequestNumber.current()), null, request.getRequestURI());
    }

    /// Text with the character number 0, which no PostgreSQL keeps.
    private static boolean isUnkeepable(Exception e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refused && "22021".equals(refused.getSQLState());
    }

    private Object unavailable(Outage outage, Exception e, HttpServletRequest request) {
        LOG.atLevel(outage == Outage.BUSY ? Level.DEBUG : Level.WARN)
                .log("{} for {} {}: {}", outage, request.getMethod(), Route.of(request), NestedExceptionUtils.getMostSpecificCause(e).toString());
        return answer(Outages.status(outage), outage.key(), words.say(Outages.sentence(outage, request)), null, request.getRequestURI());
    }

    /// @param path which was asked for: the API's answers are problem details
    Object answer(HttpStatus status, String code, String sentence, @Nullable List<Map<String, String>> errors, String path) {
        if (!path.startsWith("/api/")) {
            return Outages.isOne(status) ? pages.outage(status, sentence) : pages.show(status, "shell/error", Map.of("status", status.value(), "sentence", sentence));
        }
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        problem.setProperty("request", RequestNumber.current());
        if (errors != null) {
            problem.setProperty("errors", errors);
        }
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        switch (status) {
            case SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE -> response.header(HttpHeaders.RETRY_AFTER, Outages.retryAfter(status));
            case UNAUTHORIZED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            default -> { }
        }
        return response.body(problem);
    }

    private static HttpStatus status(Refusal.Reason reason) {
        return switch (reason) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case GONE -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case NO_VERSION -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
