package dev.muster.swarms.web;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Resolutions;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import dev.muster.swarms.web.SwarmPage.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The room of a swarm: read, joined, left, talked in.
@Controller
class SwarmController {
    private final Swarms swarms;
    private final Helping helping;
    private final Timeline timeline;
    private final Resolutions resolutions;
    private final SwarmPage page;
    private final Pages pages;
    private final Words words;

    SwarmController(Swarms swarms, Helping helping, Timeline timeline, Resolutions resolutions, SwarmPage page, Pages pages, Words words) {
        this.swarms = swarms;
        this.helping = helping;
        this.timeline = timeline;
        this.resolutions = resolutions;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping({"/swarms/{handle}", "/swarms/{handle}/{slug}"})
    View swarm(@PathVariable String handle, @RequestParam(defaultValue = "") String before, Viewer viewer) {
        return show(HttpStatus.OK, swarms.at(handle), before.isEmpty() ? null : moment(before), new Said(null, "", "", null), FormErrors.none(), viewer);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new Refusal(Reason.INVALID, "shell.cursor");
        }
    }

    private View show(HttpStatus status, Swarm swarm, @Nullable Instant before, Said said, FormErrors errors, Viewer viewer) {
        return pages.show(status, "swarms/swarm", Map.of("view", page.of(swarm, before, said, errors, viewer)));
    }

    @PostMapping("/swarms/{handle}/part")
    View join(@PathVariable String handle, @RequestParam(defaultValue = "") String role, Viewer viewer) {
        var wanted = Typed.choice(Part.Role.class, role);
        return back(helping.join(swarms.at(handle), wanted == null ? Part.Role.HELPER : wanted, viewer), "swarms.done.JOINED");
    }

    @DeleteMapping("/swarms/{handle}/part")
    View leave(@PathVariable String handle, Viewer viewer) {
        return back(helping.leave(swarms.at(handle), viewer), "swarms.done.LEFT");
    }

    @PutMapping("/swarms/{handle}/owner")
    View take(@PathVariable String handle, Viewer viewer) {
        return back(helping.take(swarms.at(handle), viewer), "swarms.done.TAKEN");
    }

    @PutMapping("/swarms/{handle}/relief")
    View relieve(@PathVariable String handle, Viewer viewer) {
        return back(resolutions.relieve(swarms.at(handle), viewer), "swarms.done.RELIEVED");
    }

    @PutMapping("/swarms/{handle}/confirmation")
    View confirm(@PathVariable String handle, Viewer viewer) {
        return back(resolutions.confirm(swarms.at(handle), viewer), "swarms.done.CONFIRMED");
    }

    private View back(Swarm swarm, String notice) {
        return pages.redirect(swarm.address(), notice);
    }

    @PostMapping("/swarms/{handle}/entries")
    View say(@PathVariable String handle, Said said, Viewer viewer) {
        var swarm = swarms.at(handle);
        var kind = Typed.choice(Entry.Kind.class, said.kind());
        var id = said.key() == null || said.key().isBlank() ? null : Ids.named(viewer.self() + ":" + swarm.id() + ":" + said.key() + said.body());
        try {
            var entry = timeline.say(swarm, kind == null ? Entry.Kind.MESSAGE : kind, said.body(), among(swarm, said, viewer), id, viewer);
            return pages.redirect(swarm.address() + "#entry-" + entry.item().handle(), null);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, swarm, null, said, FormErrors.of(invalid, words), viewer);
        }
    }

    /// Staff talk among themselves unless they say otherwise.
    private static @Nullable Set<Audience> among(Swarm swarm, Said said, Viewer viewer) {
        return viewer.audience() == Audience.EMPLOYEE && !"ALL".equals(said.layer()) && swarm.item().layer().size() > 1 ? EnumSet.of(Audience.EMPLOYEE) : null;
    }

    @PutMapping("/swarms/{handle}/entries/{entry}/mark")
    View mark(@PathVariable String handle, @PathVariable String entry, @RequestParam(defaultValue = "") String mark, Viewer viewer) {
        var swarm = swarms.at(handle);
        var wanted = Typed.choice(Entry.Mark.class, mark);
        timeline.mark(swarm, timeline.at(swarm, entry), wanted == null ? Entry.Mark.SAID : wanted, viewer);
        return pages.redirect(swarm.address() + "#entry-" + entry, null);
    }
}
