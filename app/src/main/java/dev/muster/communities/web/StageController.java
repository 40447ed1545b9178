package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Stage;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.communities.Taken;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How far a community is, and taking it further.
@Controller
@RequestMapping("/communities/{handle}/stage")
class StageController {
    private static final int MOST_PAST = 30;
    private static final List<Stage> WAY = List.of(Stage.CHARTERED, Stage.SEEDING, Stage.READY, Stage.LAUNCHED, Stage.TIPPED, Stage.PRODUCTIVE);
    private final Communities communities;
    private final Stages stages;
    private final Persons persons;
    private final CommunityLabels labels;
    private final Pages pages;
    private final Words words;

    StageController(Communities communities, Stages stages, Persons persons, CommunityLabels labels, Pages pages, Words words) {
        this.communities = communities;
        this.stages = stages;
        this.persons = persons;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// Whether somebody has anything to do with where the community goes.
    static boolean leads(Community community, Viewer viewer) {
        return Communities.changes(community, viewer);
    }

    @GetMapping
    View stage(@PathVariable String handle, Viewer viewer) {
        return pages.show("communities/stage", "view", view(communities.at(handle), "", viewer, FormErrors.none()));
    }

    @PostMapping
    View move(@PathVariable String handle, @RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var community = communities.at(handle);
        try {
            stages.move(community, wanted(step), reason, viewer);
            return pages.redirect(community.address() + "/stage", "communities.step.done");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, view(community, reason, viewer, FormErrors.of(invalid, words)));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return again(HttpStatus.CONFLICT, view(communities.at(handle), reason, viewer, FormErrors.of(refusal, "reason", words)));
        }
    }

    private static Step wanted(String step) {
        var found = Typed.choice(Step.class, step);
        if (found == null) {
            throw new Refusal(Reason.INVALID, "communities.step.unknown", Arrays.stream(Step.values()).map(Step::name).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private View again(HttpStatus status, StageView view) {
        return pages.show(status, "communities/stage", Map.of("view", view));
    }

    private StageView view(Community community, String reason, Viewer viewer, FormErrors errors) {
        var stage = community.charter().stage();
        var address = community.address() + "/stage";
        return new StageView(community.title(), labels.stage(stage), community.charter().since(), words.say("communities.stage.means." + stage),
                labels.crumbs(community, "communities.stage.page"), labels.tabs(community, address, viewer), path(community), offers(community, viewer),
                next(stage), acts(community, viewer), history(community), address, reason, errors);
    }

    /// The way that it is meant to go; where it has left it, the way that it went.
    private List<StageView.Stop> path(Community community) {
        var stage = community.charter().stage();
        return (WAY.contains(stage) ? WAY.stream() : Stream.concat(gone(community).filter(each -> each != stage), Stream.of(stage)))
                .map(each -> new StageView.Stop(words.say("communities.stage." + each), each == stage)).toList();
    }

    private Stream<Stage> gone(Community community) {
        return Stream.concat(Stream.of(Stage.CHARTERED), stages.taken(community, MOST_PAST).reversed().stream().map(each -> each.step().to())).distinct();
    }

    private List<StageView.Offer> offers(Community community, Viewer viewer) {
        return Step.after(community.charter().stage()).filter(each -> each.offered() && Stages.takes(each, community, viewer))
                .map(each -> new StageView.Offer(each.name(), words.say("communities.step.do." + each), stages.missing(community, each))).toList();
    }

    private List<String> next(Stage stage) {
        var steps = Step.after(stage).map(each -> words.say("communities.step.next." + each));
        return (stage.over() ? steps : Stream.concat(steps, Stream.of(words.say("communities.step.next.CLOSE")))).toList();
    }

    private List<Link> acts(Community community, Viewer viewer) {
        var repurpose = community.charter().stage() == Stage.NOT_COALESCED && Stages.takes(Step.REPURPOSE, community, viewer)
                ? new Link(words.say("communities.repurpose"), community.address() + "/repurposing") : null;
        var close = !community.closed() && Communities.closes(community, viewer) ? new Link(words.say("communities.close"), community.address() + "/closure") : null;
        return Stream.of(repurpose, close).filter(Objects::nonNull).toList();
    }

    private List<StageView.Past> history(Community community) {
        var taken = stages.taken(community, MOST_PAST);
        var known = persons.all(taken.stream().map(Taken::by).filter(Objects::nonNull).distinct().toList());
        return taken.stream().map(each -> new StageView.Past(words.say("communities.step.taken." + each.step()),
                each.by() == null ? null : labels.who(known.get(each.by())), each.reason(), each.at())).toList();
    }
}
