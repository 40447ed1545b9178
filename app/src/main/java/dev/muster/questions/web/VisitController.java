package dev.muster.questions.web;

import dev.muster.items.Visits;
import dev.muster.questions.Addresses;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Pages;
import dev.muster.writing.Mentioned;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Having read a thread: the page says so by itself where it can, and by a button where it cannot.
@Controller
class VisitController {
    private final Questions questions;
    private final Visits visits;
    private final Mentioned mentioned;
    private final Pages pages;

    VisitController(Questions questions, Visits visits, Mentioned mentioned, Pages pages) {
        this.questions = questions;
        this.visits = visits;
        this.mentioned = mentioned;
        this.pages = pages;
    }

    @PutMapping("/questions/{handle}/visit")
    View read(@PathVariable String handle, @RequestParam Instant upTo, @RequestParam(defaultValue = "") List<String> named,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var question = questions.at(handle);
        visits.note(question.item(), upTo, viewer);
        if (!named.isEmpty()) {
            mentioned.see(mentioned.unseenIn(question.item(), viewer).stream().filter(each -> named.contains(each.handle())).toList(), viewer);
        }
        return part ? (_, _, response) -> response.setStatus(204) : pages.redirect(Addresses.of(question.item()), "questions.visit.done");
    }
}
