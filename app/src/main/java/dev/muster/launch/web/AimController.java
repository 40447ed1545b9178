package dev.muster.launch.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.launch.Aim;
import dev.muster.launch.Aims;
import dev.muster.launch.Planning;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Setting the tipping point.
@Controller
@RequestMapping("/communities/{handle}/launch/aim")
class AimController {
    private final Communities communities;
    private final Aims aims;
    private final LaunchPage page;
    private final Pages pages;
    private final Words words;

    AimController(Communities communities, Aims aims, LaunchPage page, Pages pages, Words words) {
        this.communities = communities;
        this.aims = aims;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        Planning.requirePlanner(community, viewer);
        var aim = aims.of(community);
        return pages.show("launch/aim", "view", view(community, aim.map(each -> Integer.toString(each.people())).orElse(""),
                aim.map(each -> each.target().toString()).orElse(""), aim.map(Aim::version).orElse(0), FormErrors.none()));
    }

    @PutMapping
    View set(@PathVariable String handle, @RequestParam(defaultValue = "") String people, @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        var community = communities.at(handle);
        var typed = new Typed();
        try {
            var wanted = typed.whole("people", people);
            var day = typed.day("target", target);
            typed.run(() -> aims.set(community, wanted, day, version, viewer));
            return pages.redirect(LaunchPage.address(community), "launch.aim.saved");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, view(community, people, target, version, FormErrors.of(invalid, words)));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE && refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return again(HttpStatus.CONFLICT, view(community, people, target, version, FormErrors.of(refusal, "people", words)));
        }
    }

    private View again(HttpStatus status, AimView view) {
        return pages.show(status, "launch/aim", Map.of("view", view));
    }

    private AimView view(Community community, String people, String target, int version, FormErrors errors) {
        return new AimView(community.title(), LaunchPage.address(community), page.crumbs(community, words.say("launch.aim")), people, target, version, errors);
    }
}
