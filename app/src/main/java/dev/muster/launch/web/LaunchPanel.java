package dev.muster.launch.web;

import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.launch.Planning;
import dev.muster.launch.Task;
import dev.muster.launch.Tasks;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leads from a community's page to its launch, tells people what is theirs to do for it, and newcomers where to begin.
@Component
@Order(20)
class LaunchPanel implements Panel {
    private static final int MOST_NEEDS = 3;
    private final Tasks tasks;
    private final Words words;

    LaunchPanel(Tasks tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
    }

    private static String address(Place place) {
        return "/communities/" + place.handle() + "/launch";
    }

    @Override
    public List<Link> pages(Place place, Viewer viewer) {
        return Planning.sees(place.id(), viewer) ? List.of(new Link(words.say("launch.title"), address(place))) : List.of();
    }

    @Override
    public List<Need> needs(Place place, Viewer viewer) {
        return place.closed() != null ? List.of() : tasks.mine(place, viewer, MOST_NEEDS).stream().map(each -> need(place, each)).toList();
    }

    private Need need(Place place, Task task) {
        return new Need(Tone.ACCENT, Icon.LAUNCH, words.say("launch.need." + task.kind(), task.title()), new Link(words.say("launch.need.act"), address(place) + "/tasks/" + task.id()));
    }

    /// A guest sees what members see: the first step that newcomers are led to.
    @Override
    public Optional<String> firstVisit(Place place, Viewer viewer) {
        return tasks.firstStep(place).map(Task::title);
    }
}
