package dev.muster.adapt.web;

import dev.muster.adapt.Reports;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What came of a community that was closed.
@Controller
class ReportController {
    private final Communities communities;
    private final Reports reports;
    private final Rendering rendering;
    private final Pages pages;
    private final Words words;

    ReportController(Communities communities, Reports reports, Rendering rendering, Pages pages, Words words) {
        this.communities = communities;
        this.reports = reports;
        this.rendering = rendering;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities/{handle}/report")
    View report(@PathVariable String handle) {
        var community = communities.at(handle);
        if (!community.closed()) {
            throw new Refusal(Reason.GONE, "adapt.report.open", community.title());
        }
        var report = reports.of(community).orElse(null);
        var view = report == null ? new ReportView(community.title(), crumbs(community), Notice.watch(words.say("adapt.report.soon")), null, null)
                : new ReportView(community.title(), crumbs(community), null, rendering.html(BodyText.markdown(report.words())), report.written());
        return pages.show("adapt/report", "view", view);
    }

    private List<Crumb> crumbs(Community community) {
        return List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(community.title(), community.address()), Crumb.here(words.say("adapt.report")));
    }
}
