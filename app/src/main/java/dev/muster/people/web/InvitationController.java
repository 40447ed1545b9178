package dev.muster.people.web;

import dev.muster.people.Installation;
import dev.muster.people.Joining;
import dev.muster.people.Joining.Newcomer;
import dev.muster.people.Joining.Shown;
import dev.muster.people.SignIn;
import dev.muster.people.spi.InvitationShown;
import dev.muster.people.spi.Welcome;
import dev.muster.people.web.InvitationView.Way;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an invitation leads: what the place is for, and saying yes, with or without an account.
@Controller
@RequestMapping("/invitation")
class InvitationController {
    private static final LinkCookie LINK = new LinkCookie("muster_invitation", "/invitation", Duration.ofDays(1));
    private final Joining joining;
    private final SignIn signIn;
    private final Installation installation;
    private final List<Welcome> welcomes;
    private final List<InvitationShown> hearing;
    private final Pages pages;
    private final Words words;

    InvitationController(Joining joining, SignIn signIn, Installation installation, List<Welcome> welcomes, List<InvitationShown> hearing, Pages pages, Words words) {
        this.joining = joining;
        this.signIn = signIn;
        this.installation = installation;
        this.welcomes = welcomes;
        this.hearing = hearing;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View link(@RequestParam(defaultValue = "") String token, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        if (!token.isEmpty()) {
            LINK.keep(token, request, response);
            return pages.redirect("/invitation", null);
        }
        return whileItWorks(() -> {
            var shown = joining.shown(secret(request), request.getRemoteAddr(), viewer);
            hearing.forEach(each -> each.to(shown.invitation().id()));
            var place = shown.place();
            return place != null && viewer.memberOf(place.id()) ? pages.redirect(address(place), "people.invitation.member")
                    : show(HttpStatus.OK, shown, "", "", FormErrors.none(), viewer);
        });
    }

    @PostMapping
    View accept(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        return whileItWorks(() -> {
            var place = joining.accept(secret(request), request.getRemoteAddr(), viewer);
            LINK.drop(request, response);
            return pages.redirect(address(place), "people.invitation.joined");
        });
    }

    /// One that was used up, taken back or has run out says so, rather than that there is nothing.
    private View whileItWorks(Supplier<View> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.GONE) {
                throw refusal;
            }
            return pages.show(HttpStatus.NOT_FOUND, "people/over", Map.of("title", words.say("people.invitation.no-more"), "text", words.say(refusal)));
        }
    }

    @PostMapping("/account")
    View enter(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, HttpServletResponse response) {
        return whileItWorks(() -> enter(new Newcomer(name, address, password), request, response));
    }

    private View enter(Newcomer newcomer, HttpServletRequest request, HttpServletResponse response) {
        var secret = secret(request);
        var origin = request.getRemoteAddr();
        try {
            var entered = joining.enter(secret, newcomer, origin);
            if (entered.address() == null) {
                return pages.redirect("/invitation/sent", null);
            }
            LINK.drop(request, response);
            var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            SessionCookie.give(signIn.begin(entered.address(), newcomer.password(), origin, agent), request, response);
            return pages.redirect(address(entered.place()), "people.invitation.entered");
        } catch (Invalid invalid) {
            return again(secret, newcomer, FormErrors.of(invalid, words), origin);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.TOO_MANY) {
                throw refusal;
            }
            return again(secret, newcomer, FormErrors.of(refusal, "address", words), origin);
        }
    }

    /// A letter has gone out, to confirm the address.
    @GetMapping("/sent")
    View sent() {
        return pages.show("people/sent", Map.of("title", words.say("people.reset.sent"), "text", words.say("people.invitation.sent"), "again", "/invitation"));
    }

    private View again(String secret, Newcomer typed, FormErrors errors, String origin) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, joining.shown(secret, origin, Viewer.VISITOR), typed.name(), typed.address(), errors, Viewer.VISITOR);
    }

    private View show(HttpStatus status, Shown shown, String name, String typed, FormErrors errors, Viewer viewer) {
        var place = shown.place();
        var organisation = installation.organisation().orElse("");
        var told = place == null ? null
                : shown.peek(viewer, () -> welcomes.stream().map(each -> each.of(place, Viewer.current())).flatMap(Optional::stream).findFirst()).orElse(null);
        var lead = words.say(place == null ? "people.invitation.lead.organisation" : "people.invitation.lead", shown.host(), organisation);
        var view = new InvitationView(place == null ? organisation : place.title(), lead, told, way(shown, viewer), shown.invitation().address(), name, typed, errors);
        return pages.show(status, "people/invitation", Map.of("view", view));
    }

    private static Way way(Shown shown, Viewer viewer) {
        if (viewer.signedIn()) {
            return shown.place() == null ? Way.THERE : Way.JOIN;
        }
        return shown.takesNewcomers() ? Way.ENTER : Way.SIGN_IN;
    }

    private static String address(@Nullable Place place) {
        return place == null ? "/" : "/communities/" + place.handle();
    }

    private static String secret(HttpServletRequest request) {
        return LINK.secret(request).orElse("");
    }
}
