package dev.muster.people.web;

import dev.muster.people.Credentials;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own account: password, devices, API tokens, and how pages look.
@Controller
class AccountController {
    private static final Duration THEME_KEPT = Duration.ofDays(365);
    private final AccountPage page;
    private final Credentials credentials;
    private final Persons persons;
    private final SignIn signIn;
    private final Pages pages;
    private final Words words;

    AccountController(AccountPage page, Credentials credentials, Persons persons, SignIn signIn, Pages pages, Words words) {
        this.page = page;
        this.credentials = credentials;
        this.persons = persons;
        this.signIn = signIn;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/account")
    View account(Viewer viewer) {
        return page.show(viewer);
    }

    @PutMapping("/account/password")
    View password(@RequestParam String present, @RequestParam String password, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        try {
            signIn.changePassword(present, password, viewer);
        } catch (Invalid invalid) {
            return page.wrong(viewer, TokenForm.EMPTY, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return page.wrong(viewer, TokenForm.EMPTY, FormErrors.of(refusal, "present", words));
        }
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        var address = persons.addressOf(viewer.self()).orElseThrow();
        SessionCookie.give(signIn.begin(address, password, request.getRemoteAddr(), agent), request, response);
        return pages.redirect("/account", "people.password.changed");
    }

    @DeleteMapping("/account/sessions/{id}")
    View endSession(@PathVariable UUID id, Viewer viewer) {
        credentials.endSession(id, viewer);
        return pages.redirect("/account", "people.session.ended");
    }

    /// Signs out every device but this one.
    @DeleteMapping("/account/sessions")
    View endOtherSessions(Viewer viewer, HttpServletRequest request) {
        credentials.endOtherSessions(SessionCookie.secret(request).orElse(""), viewer);
        return pages.redirect("/account", "people.sessions.ended");
    }

    @PostMapping("/account/tokens")
    View issue(@RequestParam String name, @RequestParam(defaultValue = "") Set<String> scopes, @RequestParam(defaultValue = "0") int days, Viewer viewer) {
        var form = new TokenForm(name, scopes, days);
        try {
            return page.issued(viewer, credentials.issue(name, form.scopes(), form.length(), viewer).secret());
        } catch (Invalid invalid) {
            return page.wrong(viewer, form, FormErrors.of(invalid, words));
        }
    }

    @DeleteMapping("/account/tokens/{id}")
    View takeBack(@PathVariable UUID id, Viewer viewer) {
        credentials.takeBack(id, viewer);
        return pages.redirect("/account", "people.token.taken-back");
    }

    @PostMapping("/theme")
    View theme(@RequestParam String theme, @RequestParam(defaultValue = "/account") String to, HttpServletRequest request, HttpServletResponse response) {
        var known = Set.of("light", "dark").contains(theme);
        var cookie = ResponseCookie.from("muster_theme", known ? theme : "").path("/").httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).maxAge(known ? THEME_KEPT : Duration.ZERO).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return pages.redirect(OwnPath.of(to), null);
    }
}
