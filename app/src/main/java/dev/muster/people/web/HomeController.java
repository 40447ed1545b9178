package dev.muster.people.web;

import dev.muster.people.Installation;
import dev.muster.people.spi.HomePart;
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
    private final List<HomePart> parts;
    private final Pages pages;

    HomeController(Installation installation, List<HomePart> parts, Pages pages) {
        this.installation = installation;
        this.parts = parts;
        this.pages = pages;
    }

    @GetMapping("/")
    View home(Viewer viewer) {
        var waiting = parts.stream().flatMap(part -> part.waiting(viewer).stream()).toList();
        var shelves = parts.stream().map(part -> part.shelf(viewer)).flatMap(Optional::stream).toList();
        var organisation = installation.organisation().orElse("");
        return pages.show("people/home", "view", new HomeView(organisation, viewer.signedIn(), waiting, shelves));
    }
}
