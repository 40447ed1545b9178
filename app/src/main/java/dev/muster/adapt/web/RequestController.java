package dev.muster.adapt.web;

import dev.muster.adapt.Backings;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.items.Followers;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One request: read, followed, and backed with a case of one's own.
@Controller
class RequestController {
    private final Requests requests;
    private final Backings backings;
    private final Followers followers;
    private final RequestPage page;
    private final Pages pages;
    private final Words words;

    RequestController(Requests requests, Backings backings, Followers followers, RequestPage page, Pages pages, Words words) {
        this.requests = requests;
        this.backings = backings;
        this.followers = followers;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping({"/requests/{handle}", "/requests/{handle}/{slug}"})
    View request(@PathVariable String handle, Viewer viewer) {
        return show(HttpStatus.OK, requests.at(handle), "", FormErrors.none(), viewer);
    }

    private View show(HttpStatus status, Request request, String body, FormErrors errors, Viewer viewer) {
        return pages.show(status, "adapt/request", Map.of("view", page.of(request, body, errors, viewer)));
    }

    @PostMapping("/requests/{handle}/cases")
    View back(@PathVariable String handle, @RequestParam(defaultValue = "") String body, Viewer viewer) {
        var request = requests.at(handle);
        try {
            backings.back(request, body, Ids.named(viewer.self() + ":" + request.id() + ":" + body), viewer);
            return pages.redirect(request.address() + "#cases", "adapt.backed");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, body, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping("/requests/{handle}/cases")
    View takeBack(@PathVariable String handle, Viewer viewer) {
        var request = requests.at(handle);
        backings.takeBack(request, viewer);
        return pages.redirect(request.address(), "adapt.back.taken");
    }

    @PutMapping("/requests/{handle}/following")
    View follow(@PathVariable String handle, Viewer viewer) {
        var request = requests.at(handle);
        followers.follow(request.item(), viewer);
        return pages.redirect(request.address(), "adapt.follow.done");
    }

    @DeleteMapping("/requests/{handle}/following")
    View unfollow(@PathVariable String handle, Viewer viewer) {
        var request = requests.at(handle);
        followers.unfollow(request.item(), viewer);
        return pages.redirect(request.address(), "adapt.unfollow.done");
    }
}
