package dev.muster.swarms.web;

import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Swarms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The same problem again: looked for while a swarm is opened, linked and unlinked later.
@Controller
class RepeatController {
    private final Swarms swarms;
    private final Repeats repeats;
    private final RepeatsPart part;
    private final Places places;
    private final Pages pages;
    private final Words words;

    RepeatController(Swarms swarms, Repeats repeats, RepeatsPart part, Places places, Pages pages, Words words) {
        this.swarms = swarms;
        this.repeats = repeats;
        this.part = part;
        this.places = places;
        this.pages = pages;
        this.words = words;
    }

    /// A part of the form of opening; whoever opens it as a page is led to the form.
    ///
    /// @param chosen those that are ticked already
    @GetMapping("/communities/{handle}/swarms/similar")
    View similar(@PathVariable String handle, @RequestParam(defaultValue = "") String title, @RequestParam(name = "repeats", required = false) @Nullable List<String> chosen,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean asPart, Viewer viewer) {
        var place = places.at(handle);
        return asPart
                ? pages.show("swarms/parts/similar", Map.of("words", words, "others", part.before(title, chosen == null ? List.of() : chosen, place, viewer)))
                : pages.redirect(UriComponentsBuilder.fromPath(SwarmLabels.list(place) + "/new").queryParam("title", "{title}").encode().buildAndExpand(title).toUriString(), null);
    }

    @PutMapping("/swarms/{handle}/repeats/{earlier}")
    View link(@PathVariable String handle, @PathVariable String earlier, Viewer viewer) {
        return pages.redirect(repeats.link(swarms.at(handle), swarms.at(earlier), viewer).address() + "#repeats", "swarms.done.REPEAT");
    }

    @DeleteMapping("/swarms/{handle}/repeats/{earlier}")
    View unlink(@PathVariable String handle, @PathVariable String earlier, Viewer viewer) {
        return pages.redirect(repeats.unlink(swarms.at(handle), swarms.at(earlier), viewer).address(), "swarms.repeat.unlinked");
    }
}
