package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.people.Registrations;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Making an account of one's own, where the charter of a community allows it.
@Controller
@RequestMapping("/communities/{handle}/register")
class RegisterController {
    private final Communities communities;
    private final CommunityLabels labels;
    private final Pages pages;
    private final Words words;

    RegisterController(Communities communities, CommunityLabels labels, Pages pages, Words words) {
        this.communities = communities;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        var community = communities.at(handle);
        return viewer.signedIn() ? pages.redirect(community.address(), null)
                : show(HttpStatus.OK, community, new Typing("", "", null, back(to, community)), FormErrors.none());
    }

    @PostMapping
    View ask(@PathVariable String handle, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String audience, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        var community = communities.at(handle);
        var typed = new Typing(name, address, chosen(audience, community), back(to, community));
        try {
            communities.register(community, new Registrations.Wish(name, address, password, typed.audience(), typed.to()), request.getRemoteAddr());
            return pages.redirect(community.address() + "/register/sent", null);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, community, typed, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.TOO_MANY) {
                throw refusal;
            }
            return show(HttpStatus.TOO_MANY_REQUESTS, community, typed, FormErrors.of(refusal, "address", words));
        }
    }

    @GetMapping("/sent")
    View sent(@PathVariable String handle) {
        var community = communities.at(handle);
        return pages.show("people/sent", Map.of("title", words.say("people.reset.sent"), "text", words.say("communities.register.sent", Registrations.LINK.toHours()),
                "again", community.address() + "/register"));
    }

    private record Typing(String name, String address, @Nullable Audience audience, String to) {}

    /// Where there is one answer only, nobody is asked.
    private static @Nullable Audience chosen(String audience, Community community) {
        var allowed = community.charter().registers();
        return allowed.size() == 1 ? allowed.iterator().next() : Typed.choice(Audience.class, audience);
    }

    private static String back(String to, Community community) {
        var path = OwnPath.of(to);
        return path.equals("/") ? community.address() : path;
    }

    private View show(HttpStatus status, Community community, Typing typed, FormErrors errors) {
        var allowed = community.charter().registers();
        if (allowed.isEmpty() || community.closed()) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.registers.nobody", community.title());
        }
        var audiences = Stream.of(Audience.values()).filter(allowed::contains)
                .map(each -> new Option(each.name(), words.say("people.audience." + each), words.say("people.audience." + each + ".hint"), each == typed.audience())).toList();
        return pages.show(status, "communities/register", Map.of("view", new RegisterView(community.title(), labels.crumbs(community, "communities.register"),
                community.address() + "/register", typed.name(), typed.address(), audiences, typed.to(), errors)));
    }
}
