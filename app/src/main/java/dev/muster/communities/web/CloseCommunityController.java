package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Closing a community, with the reason.
@Controller
@RequestMapping("/communities/{handle}/closure")
class CloseCommunityController {
    private final Communities communities;
    private final CommunityLabels labels;
    private final Pages pages;
    private final Words words;

    CloseCommunityController(Communities communities, CommunityLabels labels, Pages pages, Words words) {
        this.communities = communities;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        if (!Communities.closes(community, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.close.only-sponsors", community.title());
        }
        return pages.show("communities/close", "view", form(community, "", FormErrors.none()));
    }

    @PostMapping
    View close(@PathVariable String handle, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var community = communities.at(handle);
        try {
            communities.close(community, reason, viewer);
            return pages.redirect(community.address(), "communities.closed.done");
        } catch (Invalid invalid) {
            var form = form(community, reason, FormErrors.of(invalid, words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "communities/close", Map.of("view", form));
        }
    }

    private CloseCommunityForm form(Community community, String reason, FormErrors errors) {
        return new CloseCommunityForm(community.address() + "/closure", labels.crumbs(community, "communities.close"), community.title(), reason,
                community.address(), errors);
    }
}
