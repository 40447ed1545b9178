package dev.muster.purposes.web;

import dev.muster.purposes.Decisions;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Reopening what was declined.
@Controller
@RequestMapping("/purposes/{handle}/reopening")
class ReopenController {
    private final Purposes purposes;
    private final Decisions decisions;
    private final Pages pages;
    private final Words words;

    ReopenController(Purposes purposes, Decisions decisions, Pages pages, Words words) {
        this.purposes = purposes;
        this.decisions = decisions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle) {
        var purpose = purposes.at(handle);
        if (purpose.state() != PurposeState.DECLINED) {
            throw new Refusal(Reason.CONFLICT, "purposes.reopen.not-declined");
        }
        return pages.show("purposes/reopen", "view", form(purpose, "", FormErrors.none()));
    }

    @PostMapping
    View reopen(@PathVariable String handle, @RequestParam(defaultValue = "") String evidence, Viewer viewer) {
        var purpose = purposes.at(handle);
        try {
            decisions.reopen(purpose, evidence, viewer);
            return pages.redirect(purpose.address(), "purposes.reopened");
        } catch (Invalid invalid) {
            var form = form(purpose, evidence, FormErrors.of(invalid, words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/reopen", Map.of("view", form));
        }
    }

    private ReopenForm form(Purpose purpose, String evidence, FormErrors errors) {
        var review = Times.day(decisions.of(purpose).getLast().review());
        return new ReopenForm(purpose.address() + "/reopening", Trail.below(purpose, "purposes.act.reopen", words), purpose.title(), review,
                evidence, purpose.address(), errors);
    }
}
