package dev.muster.purposes.web;

import dev.muster.goals.Goals;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.RoadMap;
import dev.muster.purposes.RoadMap.Drawn;
import dev.muster.purposes.RoadMap.Step;
import dev.muster.purposes.Unlocking;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The road map as a picture and as a list: for staff.
@Controller
class RoadController {
    private final RoadMap road;
    private final Persons persons;
    private final PurposeRows rows;
    private final DirectionTabs tabs;
    private final Pages pages;
    private final Words words;

    RoadController(RoadMap road, Persons persons, PurposeRows rows, DirectionTabs tabs, Pages pages, Words words) {
        this.road = road;
        this.persons = persons;
        this.rows = rows;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/roadmap")
    View road(Viewer viewer) {
        var drawn = road.drawn();
        boolean leads = Goals.leads(viewer);
        var view = new RoadView(tabs.at("/roadmap"), drawn.layers().isEmpty() ? null : RoadPicture.of(drawn, step -> standing(step).word()), layers(drawn, leads),
                leads ? new Link(words.say("purposes.road.draw"), "/roadmap/new") : null, drawn.leftOut() ? words.say("purposes.road.left-out") : null);
        return pages.show("purposes/road", "view", view);
    }

    private List<RoadView.Layer> layers(Drawn drawn, boolean leads) {
        var steps = drawn.layers().stream().flatMap(List::stream).toList();
        var purposes = steps.stream().map(Step::purpose).collect(Collectors.toMap(Purpose::id, Function.identity()));
        var said = persons.all(steps.stream().flatMap(each -> each.waits().stream()).map(Unlocking::said).filter(Objects::nonNull).map(Unlocking.Said::by).distinct().toList());
        return IntStream.range(0, drawn.layers().size())
                .mapToObj(layer -> new RoadView.Layer(words.say(layer == 0 ? "purposes.road.first" : "purposes.road.then", layer),
                        drawn.layers().get(layer).stream().map(each -> step(each, purposes, said, leads)).toList()))
                .toList();
    }

    private RoadView.Step step(Step step, Map<UUID, Purpose> purposes, Map<UUID, Person> said, boolean leads) {
        var waits = step.waits().stream().map(each -> wait(each, step.purpose(), Objects.requireNonNull(purposes.get(each.after())), said, leads)).toList();
        return new RoadView.Step(step.purpose().title(), step.purpose().address(), rows.label(step.purpose().state()), standing(step), waits);
    }

    private StateLabel standing(Step step) {
        if (step.waits().isEmpty()) {
            return new StateLabel(Tone.ACCENT, Icon.GO, words.say("purposes.road.free"));
        }
        long open = step.waits().stream().filter(each -> !each.met()).count();
        return open == 0 ? new StateLabel(Tone.GOOD, Icon.CHECK, words.say("purposes.road.unlocked"))
                : new StateLabel(Tone.WATCH, Icon.LOCK, words.say("purposes.road.waits", open));
    }

    private RoadView.Wait wait(Unlocking wait, Purpose purpose, Purpose after, Map<UUID, Person> known, boolean leads) {
        var address = "/roadmap/" + purpose.handle() + "/" + after.handle();
        return new RoadView.Wait(new Link(after.title(), after.address()), wait.condition(), wait.met(), how(wait, known), leads ? address : null,
                leads && !wait.onTarget() && !wait.met());
    }

    private String how(Unlocking wait, Map<UUID, Person> known) {
        var said = wait.said();
        if (said != null) {
            return words.say("purposes.road.said", rows.who(known.get(said.by())).name(), Times.day(said.at()), said.evidence());
        }
        if (wait.achieved()) {
            return words.say("purposes.road.achieved");
        }
        if (wait.onTarget()) {
            return words.say(wait.met() ? "purposes.road.on-target.met" : "purposes.road.on-target.open");
        }
        return words.say("purposes.road.open");
    }
}
