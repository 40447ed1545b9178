package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.web.ReadingsForms;
import dev.muster.goals.web.ReadingsForms.About;
import dev.muster.goals.web.ReadingsForms.LinesTyped;
import dev.muster.goals.web.ReadingsForms.OneTyped;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Writing down how a community's outcome stands, which its guides may without seeing its purpose.
@Controller
@RequestMapping("/communities/{handle}/observations")
class CommunityReadingsController {
    private final Communities communities;
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final CommunityLabels labels;
    private final ReadingsForms forms;

    CommunityReadingsController(Communities communities, Purposes purposes, Outcomes outcomes, CommunityLabels labels, ReadingsForms forms) {
        this.communities = communities;
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.labels = labels;
        this.forms = forms;
    }

    @GetMapping
    View form(@PathVariable String handle) {
        var community = communities.at(handle);
        return forms.empty(about(community, promise(community)));
    }

    @PostMapping
    View one(@PathVariable String handle, OneTyped one, Viewer viewer) {
        var community = communities.at(handle);
        var promise = promise(community);
        return forms.one(about(community, promise), one, readings -> outcomes.observe(promise, readings, viewer));
    }

    @PostMapping("/csv")
    View lines(@PathVariable String handle, LinesTyped lines, Viewer viewer) {
        var community = communities.at(handle);
        var promise = promise(community);
        return forms.lines(about(community, promise), lines, readings -> outcomes.observe(promise, readings, viewer));
    }

    private Promise promise(Community community) {
        return purposes.promise(community.charter().purpose()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private About about(Community community, Promise promise) {
        return new About(community.title(), promise.outcome().unit(), community.address() + "/observations",
                labels.crumbs(community, "communities.outcome.record"), community.address());
    }
}
