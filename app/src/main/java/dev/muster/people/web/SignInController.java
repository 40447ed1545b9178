package dev.muster.people.web;

import dev.muster.people.Credentials;
import dev.muster.people.SignIn;
import dev.muster.people.spi.Resumption;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private final List<Resumption> resumptions;
    private final Pages pages;
    private final Words words;

    SignInController(SignIn signIn, Credentials credentials, List<Resumption> resumptions, Pages pages, Words words) {
        this.signIn = signIn;
        this.credentials = credentials;
        this.resumptions = resumptions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/sign-in")
    View form(@RequestParam(defaultValue = "/") String to, Viewer viewer) {
        var back = OwnPath.of(to);
        return viewer.signedIn() ? pages.redirect(back, null)
                : pages.show("people/sign-in", "view", new SignInView("", back, Carried.NOTHING, FormErrors.none()));
    }

    @PostMapping("/sign-in")
    View begin(@RequestParam String address, @RequestParam String password, @RequestParam(defaultValue = "/") String to, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response) {
        var back = OwnPath.of(to);
        var typed = Carried.in(sent);
        try {
            var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            var secret = signIn.begin(address, password, request.getRemoteAddr(), agent);
            SessionCookie.give(secret, request, response);
            signIn.resume(secret).filter(_ -> !typed.isEmpty()).ifPresent(viewer -> resume(back, typed, viewer));
            return pages.redirect(back, null);
        } catch (Refusal refusal) {
            var carried = Carried.of(typed, resumptions.stream().allMatch(each -> each.holds(typed)));
            var view = new SignInView(address, back, carried, FormErrors.of(refusal, "address", words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "people/sign-in", Map.of("view", view));
        }
    }

    private void resume(String form, Map<String, String> typed, Viewer viewer) {
        viewer.call(() -> {
            resumptions.forEach(each -> each.resume(form.replaceFirst("#.*", ""), typed, viewer));
            return true;
        });
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
