package dev.muster.people.web;

import dev.muster.people.PasswordResets;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A new password for those who lost theirs: asking for a link, and what the link leads to.
@Controller
class ForgottenPasswordController {
    private static final String ASK = "/forgotten-password";
    private static final String USE = "/reset-password";
    private static final LinkCookie LINK = new LinkCookie("muster_reset", USE, PasswordResets.LINK);
    private final PasswordResets resets;
    private final Pages pages;
    private final Words words;

    ForgottenPasswordController(PasswordResets resets, Pages pages, Words words) {
        this.resets = resets;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ASK)
    View form() {
        return form(HttpStatus.OK, "", FormErrors.none());
    }

    @PostMapping(ASK)
    View ask(@RequestParam(defaultValue = "") String address, HttpServletRequest request) {
        try {
            resets.ask(address, request.getRemoteAddr());
            return pages.redirect(ASK + "/sent", null);
        } catch (Invalid invalid) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, address, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return form(HttpStatus.TOO_MANY_REQUESTS, address, FormErrors.of(refusal, "address", words));
        }
    }

    @GetMapping(ASK + "/sent")
    View sent() {
        return pages.show("people/sent", Map.of("title", words.say("people.reset.sent"), "text", words.say("people.reset.sent.text", PasswordResets.LINK.toMinutes()),
                "again", ASK));
    }

    @GetMapping(USE)
    View link(@RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        if (!token.isEmpty()) {
            LINK.keep(token, request, response);
            return pages.redirect(USE, null);
        }
        return LINK.secret(request).filter(resets::works).isPresent() ? choose(HttpStatus.OK, FormErrors.none()) : over();
    }

    @PutMapping(USE)
    View use(@RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response) {
        try {
            resets.use(LINK.secret(request).orElse(""), password);
        } catch (Invalid invalid) {
            return choose(HttpStatus.UNPROCESSABLE_CONTENT, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.GONE) {
                throw refusal;
            }
            return over();
        }
        LINK.drop(request, response);
        SessionCookie.takeAway(request, response);
        return pages.redirect("/sign-in", "people.reset.done");
    }

    private View over() {
        return form(HttpStatus.NOT_FOUND, "", Notice.watch(words.say("people.reset.over")), FormErrors.none());
    }

    private View form(HttpStatus status, String address, FormErrors errors) {
        return form(status, address, null, errors);
    }

    private View form(HttpStatus status, String address, @Nullable Notice notice, FormErrors errors) {
        return pages.show(status, "people/forgotten", Map.of("view", new ForgottenView(address, notice, errors)));
    }

    private View choose(HttpStatus status, FormErrors errors) {
        return pages.show(status, "people/reset", Map.of("errors", errors));
    }
}
