package dev.muster.people.web;

import dev.muster.people.Credentials;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in and out.
@Controller
class SignInController {
    private final SignIn signIn;
    private final Credentials credentials;
    private final Pages pages;
    private final Words words;

    SignInController(SignIn signIn, Credentials credentials, Pages pages, Words words) {
        this.signIn = signIn;
        this.credentials = credentials;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/sign-in")
    View form(@RequestParam(defaultValue = "/") String to, Viewer viewer) {
        var back = OwnPath.of(to);
        return viewer.signedIn() ? pages.redirect(back, null) : pages.show("people/sign-in", "view", new SignInView("", back, FormErrors.none()));
    }

    @PostMapping("/sign-in")
    View begin(@RequestParam String address, @RequestParam String password, @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            SessionCookie.give(signIn.begin(address, password, request.getRemoteAddr(), agent), request, response);
            return pages.redirect(OwnPath.of(to), null);
        } catch (Refusal refusal) {
            var view = new SignInView(address, OwnPath.of(to), FormErrors.of(refusal, "address", words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "people/sign-in", Map.of("view", view));
        }
    }

    @PostMapping("/sign-out")
    View end(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.secret(request).ifPresent(signIn::end);
        SessionCookie.takeAway(request, response);
        return pages.redirect("/", "people.signed-out");
    }

    @PostMapping("/sign-out-everywhere")
    View endAll(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        credentials.endAllSessions(viewer);
        SessionCookie.takeAway(request, response);
        return pages.redirect("/", "people.signed-out-everywhere");
    }
}
