package dev.muster.shell.web;

import dev.muster.shell.Outage;
import dev.muster.shell.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What went wrong before a controller was reached.
@Controller
class ErrorRoute implements ErrorController, RequestRejectedHandler {
    private final Faults faults;
    private final Pages pages;
    private final Words words;

    ErrorRoute(Faults faults, Pages pages, Words words) {
        this.faults = faults;
        this.pages = pages;
        this.words = words;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var path = (String) Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        var outage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? Outage.of(thrown) : Optional.<Outage>empty();
        if (outage.isPresent()) {
            return faults.answer(Outages.status(outage.get()), outage.get().key(), words.say(Outages.sentence(outage.get(), request)), null, path);
        }
        var code = (Integer) Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.NOT_FOUND.value());
        var status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
        return switch (status) {
            case NOT_FOUND -> faults.answer(status, "shell.gone", words.say("shell.gone"), null, path);
            case CONTENT_TOO_LARGE -> faults.answer(status, "shell.too-large", words.say("shell.too-large", BodyPace.LARGEST_SAID), null, path);
            case INTERNAL_SERVER_ERROR -> faults.answer(status, "shell.fault", words.say("shell.fault", RequestNumber.current()), null, path);
            default -> faults.answer(status, "shell.bad-request", words.say("shell.bad-request", status.getReasonPhrase()), null, path);
        };
    }

    /// An address that no browser makes by itself.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd) throws IOException, ServletException {
        try {
            page(HttpStatus.BAD_REQUEST, words.say("shell.bad-request", words.say("shell.odd-address"))).render(null, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private View page(HttpStatus status, String sentence) {
        return pages.show(status, "shell/error", Map.of("status", status.value(), "sentence", sentence));
    }
}
