package dev.muster.swarms.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Showing what only staff see to everybody who sees the swarm, after a look at just what they will see.
@Controller
@RequestMapping("/swarms/{handle}/entries/{entry}/audience")
class ShowingController {
    private final Swarms swarms;
    private final Timeline timeline;
    private final Places places;
    private final WhoSees whoSees;
    private final Rendering rendering;
    private final SwarmLabels labels;
    private final Pages pages;
    private final Words words;

    ShowingController(Swarms swarms, Timeline timeline, Places places, WhoSees whoSees, Rendering rendering, SwarmLabels labels, Pages pages, Words words) {
        this.swarms = swarms;
        this.timeline = timeline;
        this.places = places;
        this.whoSees = whoSees;
        this.rendering = rendering;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View look(@PathVariable String handle, @PathVariable String entry, Viewer viewer) {
        var swarm = swarms.at(handle);
        var said = timeline.at(swarm, entry);
        timeline.requirePromoter(swarm, said, viewer);
        return show(HttpStatus.OK, swarm, said, null);
    }

    /// What changed since it was looked at is looked at again first.
    @PostMapping
    View promote(@PathVariable String handle, @PathVariable String entry, @RequestParam int version, Viewer viewer) {
        var swarm = swarms.at(handle);
        try {
            timeline.promote(swarm, timeline.at(swarm, entry), version, viewer);
            return pages.redirect(swarm.address() + "#entry-" + entry, "swarms.promote.done");
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            return show(HttpStatus.CONFLICT, swarm, timeline.at(swarm, entry), new Notice(Tone.WATCH, words.say("swarms.promote.changed")));
        }
    }

    private View show(HttpStatus status, Swarm swarm, Entry entry, @Nullable Notice notice) {
        var place = places.find(swarm.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var item = entry.item();
        var view = new ShowingView(labels.crumbs(place, swarm.title(), swarm.address(), words.say("swarms.promote"), ""), swarm.title(),
                swarm.path() + "/entries/" + item.handle() + "/audience", swarm.address() + "#entry-" + item.handle(), notice, whoSees.will(place, swarm.item()),
                labels.who(labels.known(Stream.of(item.author())).get(item.author())), item.created(),
                rendering.html(item.handle(), item.version(), BodyText.markdown(item.body().text())), item.version());
        return pages.show(status, "swarms/showing", Map.of("view", view));
    }
}
