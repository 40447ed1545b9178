package dev.muster.communities.web;

import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.Goals;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The communities that one may see, and each of them.
@Controller
class CommunitiesController {
    private static final int MOST = 30;
    private final Communities communities;
    private final Purposes purposes;
    private final CommunityPage page;
    private final CommunityLabels labels;
    private final OutcomeBand band;
    private final Pages pages;
    private final Words words;

    CommunitiesController(Communities communities, Purposes purposes, CommunityPage page, CommunityLabels labels, OutcomeBand band, Pages pages, Words words) {
        this.communities = communities;
        this.purposes = purposes;
        this.page = page;
        this.labels = labels;
        this.band = band;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities")
    View communities(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        var found = communities.all(after.isEmpty() ? null : last(after), MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var pager = new Pager(after.isEmpty() ? null : "/communities", found.size() > MOST ? "/communities?after=" + shown.getLast().place().handle() : null);
        var open = Goals.leads(viewer) ? new Link(words.say("communities.gate"), "/communities/new") : null;
        return pages.show("communities/communities", "view", new CommunitiesView(cards(shown, viewer), pager, open));
    }

    private Community last(String cursor) {
        return communities.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<CommunityCard> cards(List<Community> shown, Viewer viewer) {
        var promises = purposes.promises(shown.stream().map(Community::charter).map(Charter::purpose).toList()).stream()
                .collect(Collectors.toMap(Promise::purpose, Function.identity()));
        return shown.stream().map(each -> card(each, promises.get(each.charter().purpose()), viewer)).toList();
    }

    private CommunityCard card(Community community, @Nullable Promise promise, Viewer viewer) {
        return new CommunityCard(community.title(), community.address(), labels.stage(community.charter().stage()), labels.sentence(promise),
                band.aim(promise), viewer.memberOf(community.id()) ? List.of(words.say("communities.yours")) : List.of());
    }

    @GetMapping("/communities/{handle}")
    View community(@PathVariable String handle, Viewer viewer) {
        return pages.show("communities/community", "view", page.of(communities.at(handle), viewer));
    }
}
