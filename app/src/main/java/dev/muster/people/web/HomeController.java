package dev.muster.people.web;

import dev.muster.people.Installation;
import dev.muster.people.spi.FirstStep;
import dev.muster.people.spi.FirstStep.Step;
import dev.muster.people.spi.HomePart;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The home page: what this place is, what needs me, and where I belong.
@Controller
class HomeController {
    private final Installation installation;
    private final List<FirstStep> firstSteps;
    private final List<HomePart> parts;
    private final Pages pages;

    HomeController(Installation installation, List<FirstStep> firstSteps, List<HomePart> parts, Pages pages) {
        this.installation = installation;
        this.firstSteps = firstSteps;
        this.parts = parts;
        this.pages = pages;
    }

    @GetMapping("/")
    View home(Viewer viewer) {
        var waiting = parts.stream().flatMap(part -> part.waiting(viewer).stream()).toList();
        var shelves = parts.stream().map(part -> part.shelf(viewer)).flatMap(Optional::stream).toList();
        var organisation = installation.organisation().orElse("");
        return pages.show("people/home", "view", new HomeView(organisation, viewer.signedIn(), first(viewer), waiting, shelves));
    }

    /// Only for those who lead, and only until the last step is done, so that it costs the others nothing.
    private List<Step> first(Viewer viewer) {
        if (!viewer.administers() && !viewer.holds(Role.STRATEGIST)) {
            return List.of();
        }
        boolean begun = firstSteps.isEmpty() || firstSteps.getLast().step(viewer).filter(Step::done).isPresent();
        return begun ? List.of() : firstSteps.stream().map(each -> each.step(viewer)).flatMap(Optional::stream).toList();
    }
}
