package dev.muster.writing.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import dev.muster.writing.Draft;
import dev.muster.writing.Drafts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What somebody has begun: kept as it is typed, listed, thrown away.
@Controller
class DraftController {
    private static final Set<String> NOT_TYPED = Set.of("form", "draft", "key", "act", "file", "_method");
    private final Drafts drafts;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    DraftController(Drafts drafts, Desk desk, Pages pages, Words words) {
        this.drafts = drafts;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What a page is told of the text that it kept.
    ///
    /// @param draft the version that is there now
    /// @param problem why it was not kept
    /// @param fields what was kept instead, so that a window knows its own text again
    record Told(int draft, @Nullable String problem, @Nullable Map<String, String> fields) {}

    @GetMapping("/drafts")
    View all(Viewer viewer) {
        var begun = drafts.of(viewer).stream().map(each -> DraftsView.Begun.of(each, words)).toList();
        return pages.show("writing/drafts", "view", new DraftsView(begun));
    }

    @DeleteMapping("/drafts")
    View drop(@RequestParam String form, Viewer viewer) {
        viewer.self();
        drafts.drop(form, viewer);
        return pages.redirect("/drafts", "writing.dropped");
    }

    /// As the page asks by itself while somebody types.
    @PostMapping(path = "/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> keep(@RequestParam Map<String, String> sent, @RequestParam String form, @RequestParam(defaultValue = "0") int draft, Viewer viewer) {
        var typed = new HashMap<>(sent);
        typed.keySet().removeAll(NOT_TYPED);
        try {
            return ResponseEntity.ok(new Told(drafts.keep(form, typed, draft, viewer).version(), null, null));
        } catch (Invalid invalid) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Told(draft, words.say(invalid.problems().getFirst()), null));
        } catch (Refusal refusal) {
            var status = refusal.reason() == Reason.NOT_SIGNED_IN ? HttpStatus.UNAUTHORIZED : HttpStatus.CONFLICT;
            var there = drafts.find(form, viewer);
            return ResponseEntity.status(status).body(new Told(there.map(Draft::version).orElse(draft), words.say(refusal), there.map(Draft::fields).orElse(null)));
        }
    }

    /// A part of the page: what the text will look like.
    @PostMapping("/preview")
    View preview(@RequestParam(defaultValue = "") String body, Viewer viewer) {
        viewer.self();
        return pages.show("writing/parts/preview", Map.of("words", words, "html", desk.preview(body)));
    }
}
