package dev.muster.desk.web;

import dev.muster.desk.Sought;
import dev.muster.desk.Sought.Show;
import dev.muster.desk.Takings;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The desk, and what one does there with a question besides answering it.
@Controller
class DeskController {
    private final Questions questions;
    private final Takings takings;
    private final DeskPage page;
    private final Pages pages;
    private final Words words;

    DeskController(Questions questions, Takings takings, DeskPage page, Pages pages, Words words) {
        this.questions = questions;
        this.takings = takings;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/desk")
    View desk(@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "") String community, @RequestParam(defaultValue = "") String tag,
            @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return pages.show("desk/desk", "view", page.of(new Sought(Show.of(show), some(community), some(tag.toLowerCase(Locale.ROOT))), after, viewer));
    }

    private static @Nullable String some(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// @param back the page to come back to
    @PutMapping("/questions/{handle}/taking")
    View take(@PathVariable String handle, @RequestParam(defaultValue = Paths.DESK) String back, Viewer viewer) {
        var question = questions.at(handle);
        try {
            takings.take(question, viewer);
            return pages.redirect(OwnPath.of(back), "desk.taking.done");
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return again(words.say(refusal), viewer);
        }
    }

    @DeleteMapping("/questions/{handle}/taking")
    View giveBack(@PathVariable String handle, @RequestParam(defaultValue = Paths.DESK) String back, Viewer viewer) {
        takings.giveBack(questions.at(handle), viewer);
        return pages.redirect(OwnPath.of(back), "desk.taking.given-back");
    }

    /// The desk as it is now, which shows who has what.
    private View again(String problem, Viewer viewer) {
        return pages.show(HttpStatus.CONFLICT, "desk/desk", Map.of("view", page.of(Sought.all(), null, problem, viewer)));
    }
}
