package dev.muster.writing.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.web.Pages;
import dev.muster.writing.Mentioned;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where one is mentioned.
@Controller
class MentionedController {
    private final Mentioned mentioned;
    private final MentionLines lines;
    private final Pages pages;
    private final Clock clock;

    MentionedController(Mentioned mentioned, MentionLines lines, Pages pages, Clock clock) {
        this.mentioned = mentioned;
        this.lines = lines;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(Mentioned.ADDRESS)
    View all(@RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var part = mentioned.list(after, viewer);
        var shown = lines.of(part.mentions());
        return pages.show("writing/mentions", "view", new MentionsView(shown, shown.stream().anyMatch(MentionsView.Line::unseen), clock.instant().toString(),
                mentioned.wantsLetters(viewer), after == null ? null : Mentioned.ADDRESS, part.after() == null ? null : Mentioned.ADDRESS + "?after=" + part.after()));
    }

    @PutMapping(Mentioned.ADDRESS + "/seen")
    View seen(@RequestParam Instant upTo, Viewer viewer) {
        mentioned.seeAll(upTo, viewer);
        return pages.redirect(Mentioned.ADDRESS, "writing.mentions.seen.done");
    }

    @PutMapping(Mentioned.ADDRESS + "/letters")
    View letters(@RequestParam boolean wanted, Viewer viewer) {
        mentioned.letters(wanted, viewer);
        return pages.redirect(Mentioned.ADDRESS, wanted ? "writing.mentions.letters.on" : "writing.mentions.letters.off");
    }
}
