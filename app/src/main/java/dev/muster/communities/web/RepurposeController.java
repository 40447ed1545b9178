package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Repurposing;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
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

/// Giving a community another purpose.
@Controller
@RequestMapping("/communities/{handle}/repurposing")
class RepurposeController {
    private static final int MOST = 100;
    private final Communities communities;
    private final Repurposing repurposing;
    private final Purposes purposes;
    private final CommunityLabels labels;
    private final Pages pages;
    private final Words words;

    RepurposeController(Communities communities, Repurposing repurposing, Purposes purposes, CommunityLabels labels, Pages pages, Words words) {
        this.communities = communities;
        this.repurposing = repurposing;
        this.purposes = purposes;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        if (!Stages.takes(Step.REPURPOSE, community, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.step.only.SPONSOR", community.title());
        }
        return pages.show("communities/repurpose", "view", view(community, "", "", FormErrors.none()));
    }

    @PostMapping
    View repurpose(@PathVariable String handle, @RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var community = communities.at(handle);
        try {
            repurposing.repurpose(community, purposes.find(purpose).orElse(null), reason, viewer);
            return pages.redirect(community.address() + "/stage", "communities.repurposed");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, view(community, purpose, reason, FormErrors.of(invalid, words)));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return again(HttpStatus.CONFLICT, view(community, purpose, reason, FormErrors.of(refusal, "purpose", words)));
        }
    }

    private View again(HttpStatus status, RepurposeView view) {
        return pages.show(status, "communities/repurpose", Map.of("view", view));
    }

    private RepurposeView view(Community community, String chosen, String reason, FormErrors errors) {
        var options = repurposing.possible(community, MOST).stream().map(each -> option(each, chosen)).toList();
        return new RepurposeView(community.title(), community.address() + "/repurposing", labels.crumbs(community, "communities.repurpose"), options, reason,
                community.address() + "/stage", errors);
    }

    private static Option option(Purpose purpose, String chosen) {
        return Option.of(purpose.handle(), purpose.title(), purpose.handle().equals(chosen));
    }
}
