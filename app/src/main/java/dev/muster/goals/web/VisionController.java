package dev.muster.goals.web;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Vision;
import dev.muster.goals.Visions;
import dev.muster.items.text.Pieces;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The vision that stands, and how it came to be what it is: for staff.
@Controller
class VisionController {
    private static final int MOST = 20;
    private final Visions visions;
    private final Goals goals;
    private final GoalCards cards;
    private final Advices advices;
    private final Persons persons;
    private final DirectionTabs tabs;
    private final Pages pages;
    private final Words words;

    VisionController(Visions visions, Goals goals, GoalCards cards, Advices advices, Persons persons, DirectionTabs tabs, Pages pages, Words words) {
        this.visions = visions;
        this.goals = goals;
        this.cards = cards;
        this.advices = advices;
        this.persons = persons;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/vision")
    View vision(Viewer viewer) {
        var standing = visions.current().map(this::standing).orElse(null);
        var write = Goals.leads(viewer)
                ? new Link(words.say(standing == null ? "goals.vision.write" : "goals.vision.rewrite"), "/vision/edit") : null;
        return pages.show("goals/vision", "view", new VisionView(tabs.at("/vision"), standing, advices.attitudes(), advices.way(), write));
    }

    private VisionView.Standing standing(Vision vision) {
        return new VisionView.Standing(vision.version(), vision.statement(), vision.reason(),
                GoalCards.who(persons.find(vision.by()).orElse(null), words), vision.at(), cards.of(goals.all(vision.goals())),
                new Link(words.say("goals.vision.versions", vision.version()), "/vision/history"));
    }

    @GetMapping("/vision/history")
    View history(@RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before) {
        var found = visions.before(before, MOST + 1);
        if (found.isEmpty()) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        var shown = found.stream().limit(MOST).toList();
        var older = found.size() > MOST ? "/vision/history?before=" + shown.getLast().version() : null;
        var crumbs = List.of(new Crumb(words.say("goals.vision"), "/vision"), Crumb.here(words.say("goals.vision.history")));
        return pages.show("goals/vision-history", "view", new VisionHistoryView(crumbs, versions(found, shown.size()),
                new Pager(before == Integer.MAX_VALUE ? null : "/vision/history", older)));
    }

    /// @param found one more than is shown, where there is one: the version before the last
    private List<VisionHistoryView.Version> versions(List<Vision> found, int shown) {
        var known = persons.all(found.stream().map(Vision::by).distinct().toList());
        var tied = goals.all(found.stream().flatMap(each -> each.goals().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(Goal::id, each -> new Link(each.title(), each.address())));
        return IntStream.range(0, shown).mapToObj(index -> {
            var now = found.get(index);
            var before = index + 1 < found.size() ? found.get(index + 1).statement() : null;
            return new VisionHistoryView.Version(now.version(), GoalCards.who(known.get(now.by()), words), now.at(), now.reason(),
                    Pieces.between(before, now.statement()), now.statement().equals(before),
                    now.goals().stream().map(tied::get).filter(Objects::nonNull).toList());
        }).toList();
    }
}
