package dev.muster.swarms.web;

import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.items.Visits;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
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
import dev.muster.swarms.web.SwarmPage.Begun;
import dev.muster.swarms.web.SwarmPage.Said;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The room of a swarm: read, joined, left, talked in.
@Controller
class SwarmController {
    /// Asked by a page that goes on as it is.
    private static final String PART = "HX-Request";
    private static final View NOTHING_MORE = (_, _, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
    private final Swarms swarms;
    private final Helping helping;
    private final Timeline timeline;
    private final Resolutions resolutions;
    private final Visits visits;
    private final Desk desk;
    private final SwarmPage page;
    private final Pages pages;
    private final Words words;

    SwarmController(Swarms swarms, Helping helping, Timeline timeline, Resolutions resolutions, Visits visits, Desk desk, SwarmPage page, Pages pages, Words words) {
        this.swarms = swarms;
        this.helping = helping;
        this.timeline = timeline;
        this.resolutions = resolutions;
        this.visits = visits;
        this.desk = desk;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping({"/swarms/{handle}", "/swarms/{handle}/{slug}"})
    View swarm(@PathVariable String handle, @RequestParam(defaultValue = "") String before, Viewer viewer) {
        var swarm = swarms.at(handle);
        var begun = desk.open(swarm.path(), viewer);
        var said = new Said(begun.text("kind", ""), begun.text(Desk.BODY, ""), begun.text("layer", ""), null);
        return show(HttpStatus.OK, swarm, before.isEmpty() ? null : moment(before), new Begun(said, FormErrors.none(), begun.editor()), viewer);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new Refusal(Reason.INVALID, "shell.cursor");
        }
    }

    private View show(HttpStatus status, Swarm swarm, @Nullable Instant before, Begun begun, Viewer viewer) {
        return pages.show(status, "swarms/swarm", Map.of("view", page.of(swarm, before, begun, viewer)));
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
    View say(@PathVariable String handle, Said sent, Extras extras, @RequestHeader(name = PART, defaultValue = "false") boolean part, Viewer viewer) {
        Desk.requireSignedIn("/swarms/" + handle, sent.fields(), viewer);
        var swarm = swarms.at(handle);
        var turn = desk.turn(swarm.path(), sent.fields(), extras, viewer);
        var said = sent.saying(turn.text(Desk.BODY));
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(swarm.address(), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), swarm, null, new Begun(said, turn.errors(), turn.editor()), viewer);
            case SEND -> send(swarm, said, Once.id(Typing.text(sent.key()), swarm.id() + Typing.text(sent.body()), viewer), turn.editor(), part, viewer);
        };
    }

    private View send(Swarm swarm, Said said, @Nullable UUID id, Editor editor, boolean part, Viewer viewer) {
        var kind = Typed.choice(Entry.Kind.class, said.kind());
        try {
            var entry = timeline.say(swarm, kind == null ? Entry.Kind.MESSAGE : kind, said.body(), among(swarm, said, viewer), id, viewer);
            desk.sent(swarm.path(), viewer);
            return part ? NOTHING_MORE : pages.redirect(swarm.address() + "#entry-" + entry.item().handle(), null);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, swarm, null, new Begun(said, FormErrors.of(invalid, words), editor), viewer);
        }
    }

    /// Staff talk among themselves unless they say otherwise.
    private static @Nullable Set<Audience> among(Swarm swarm, Said said, Viewer viewer) {
        return viewer.audience() == Audience.EMPLOYEE && !"ALL".equals(said.layer()) && swarm.item().layer().size() > 1 ? EnumSet.of(Audience.EMPLOYEE) : null;
    }

    /// Having read a swarm: the page says so by itself where it can, and by a button where it cannot.
    @PutMapping("/swarms/{handle}/visit")
    View read(@PathVariable String handle, @RequestParam Instant upTo, @RequestHeader(name = PART, defaultValue = "false") boolean part, Viewer viewer) {
        var swarm = swarms.at(handle);
        visits.note(swarm.item(), upTo, viewer);
        return part ? NOTHING_MORE : pages.redirect(swarm.address(), "swarms.visit.done");
    }

    @PutMapping("/swarms/{handle}/entries/{entry}/mark")
    View mark(@PathVariable String handle, @PathVariable String entry, @RequestParam(defaultValue = "") String mark, Viewer viewer) {
        var swarm = swarms.at(handle);
        var wanted = Typed.choice(Entry.Mark.class, mark);
        timeline.mark(swarm, timeline.at(swarm, entry), wanted == null ? Entry.Mark.SAID : wanted, viewer);
        return pages.redirect(swarm.address() + "#entry-" + entry, null);
    }
}
