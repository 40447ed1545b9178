package dev.muster.purposes.web;

import dev.muster.goals.Goals;
import dev.muster.purposes.Portfolio;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeFilter;
import dev.muster.purposes.PurposeOrder;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.RoadMap;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Drawing the road map: what unlocks what, and that it has happened.
@Controller
class RoadDrawingController {
    private static final int MOST = 200;
    private final RoadMap road;
    private final Portfolio portfolio;
    private final Purposes purposes;
    private final Pages pages;
    private final Words words;

    RoadDrawingController(RoadMap road, Portfolio portfolio, Purposes purposes, Pages pages, Words words) {
        this.road = road;
        this.portfolio = portfolio;
        this.purposes = purposes;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param onTarget anything where the box was ticked
    record Typing(@Nullable String purpose, @Nullable String after, @Nullable String condition, @Nullable String onTarget) {}

    @GetMapping("/roadmap/new")
    View form(Typing typing, Viewer viewer) {
        requireLeader(viewer);
        return pages.show("purposes/road-form", "view", form(typing, FormErrors.none()));
    }

    private static void requireLeader(Viewer viewer) {
        if (!Goals.leads(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.road.only-leaders");
        }
    }

    @PostMapping("/roadmap")
    View draw(Typing typing, Viewer viewer) {
        try {
            road.draw(find(typing.purpose()), find(typing.after()), typing.condition(), typing.onTarget() != null, viewer);
            return pages.redirect("/roadmap", "purposes.road.drawn");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/road-form", Map.of("view", form(typing, FormErrors.of(invalid, words))));
        }
    }

    private @Nullable Purpose find(@Nullable String handle) {
        return handle == null ? null : purposes.find(handle).orElse(null);
    }

    private RoadView.Form form(Typing typing, FormErrors errors) {
        var newest = portfolio.all(PurposeFilter.all(), PurposeOrder.NEWEST, null, MOST);
        return new RoadView.Form(crumbs("purposes.road.draw"), options(newest, text(typing.purpose())), options(newest, text(typing.after())), text(typing.condition()),
                typing.onTarget() != null, errors);
    }

    /// The newest, and the one that is chosen where it is older.
    private List<Option> options(List<Purpose> newest, String chosen) {
        var older = newest.stream().anyMatch(each -> each.handle().equals(chosen)) ? Stream.<Purpose>of() : purposes.find(chosen).stream();
        return Stream.concat(Stream.of(Option.of("", words.say("purposes.road.choose"), chosen.isEmpty())),
                Stream.concat(newest.stream(), older).map(each -> Option.of(each.handle(), each.title(), each.handle().equals(chosen)))).toList();
    }

    @GetMapping("/roadmap/{purpose}/{after}/success")
    View meeting(@PathVariable String purpose, @PathVariable String after, Viewer viewer) {
        requireLeader(viewer);
        return pages.show("purposes/road-met", "view", meeting(purposes.at(purpose), purposes.at(after), "", FormErrors.none()));
    }

    @PostMapping("/roadmap/{purpose}/{after}/success")
    View meet(@PathVariable String purpose, @PathVariable String after, @RequestParam(defaultValue = "") String evidence, Viewer viewer) {
        var later = purposes.at(purpose);
        var earlier = purposes.at(after);
        try {
            road.meet(later, earlier, evidence, viewer);
            return pages.redirect("/roadmap", "purposes.road.met");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/road-met",
                    Map.of("view", meeting(later, earlier, evidence, FormErrors.of(invalid, words))));
        }
    }

    private RoadView.Meeting meeting(Purpose later, Purpose earlier, String evidence, FormErrors errors) {
        return new RoadView.Meeting(crumbs("purposes.road.say"), later.title(), road.condition(later, earlier),
                "/roadmap/" + later.handle() + "/" + earlier.handle() + "/success", evidence, errors);
    }

    @PostMapping("/roadmap/{purpose}/{after}/removal")
    View remove(@PathVariable String purpose, @PathVariable String after, Viewer viewer) {
        road.remove(purposes.at(purpose), purposes.at(after), viewer);
        return pages.redirect("/roadmap", "purposes.road.removed");
    }

    private List<Crumb> crumbs(String key) {
        return List.of(new Crumb(words.say("purposes.road"), "/roadmap"), Crumb.here(words.say(key)));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
