package dev.muster.people.web;

import dev.muster.people.Registrations;
import dev.muster.people.SignIn;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the link in the letter leads that whoever registers gets: the account is made, and one is signed in.
@Controller
@RequestMapping("/register")
class ConfirmationController {
    private static final LinkCookie LINK = new LinkCookie("muster_registration", "/register", Registrations.LINK);
    private final Registrations registrations;
    private final SignIn signIn;
    private final Pages pages;
    private final Words words;

    ConfirmationController(Registrations registrations, SignIn signIn, Pages pages, Words words) {
        this.registrations = registrations;
        this.signIn = signIn;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View link(@RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        if (!token.isEmpty()) {
            LINK.keep(token, request, response);
            return pages.redirect("/register", null);
        }
        return show(HttpStatus.OK, request, FormErrors.none());
    }

    @PostMapping
    View confirm(@RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response) {
        var secret = LINK.secret(request).orElse("");
        var pending = registrations.pending(secret);
        if (pending.isEmpty()) {
            return over();
        }
        try {
            registrations.confirm(secret, password);
        } catch (Refusal refusal) {
            return refusal.reason() == Reason.GONE ? over() : show(HttpStatus.UNPROCESSABLE_CONTENT, request, FormErrors.of(refusal, "password", words));
        }
        LINK.drop(request, response);
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        SessionCookie.give(signIn.begin(pending.get().address(), password, request.getRemoteAddr(), agent), request, response);
        return pages.redirect(OwnPath.of(pending.get().back()), "people.registration.done");
    }

    private View show(HttpStatus status, HttpServletRequest request, FormErrors errors) {
        return LINK.secret(request).flatMap(registrations::pending)
                .map(pending -> pages.show(status, "people/confirm", Map.of("pending", pending, "errors", errors))).orElseGet(this::over);
    }

    private View over() {
        return pages.show(HttpStatus.NOT_FOUND, "people/over",
                Map.of("title", words.say("people.registration.no-more"), "text", words.say("people.registration.over")));
    }
}
