package dev.muster.desk.web;

import dev.muster.desk.PuttingOff;
import dev.muster.questions.Addresses;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.OwnPath;
import dev.muster.shell.web.Pages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// "Not now", and now after all.
@Controller
class PuttingOffController {
    private final Questions questions;
    private final PuttingOff puttingOff;
    private final DeskPage page;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    PuttingOffController(Questions questions, PuttingOff puttingOff, DeskPage page, Pages pages, Words words, Clock clock) {
        this.questions = questions;
        this.puttingOff = puttingOff;
        this.page = page;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /// @param length how long it is put off, as ISO 8601 writes it: `P1D`
    /// @param back the page to come back to
    @PutMapping("/questions/{handle}/putting-off")
    View putOff(@PathVariable String handle, @RequestParam(defaultValue = "") String length, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = Paths.DESK) String back, Viewer viewer) {
        var question = questions.at(handle);
        try {
            puttingOff.putOff(question, until(length), reason, viewer);
            return pages.redirect(OwnPath.of(back), "desk.putting-off.done");
        } catch (Invalid invalid) {
            return again(question, length, reason, back, errors(invalid));
        }
    }

    private @Nullable Instant until(String length) {
        try {
            return clock.instant().plus(Duration.parse(length));
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    /// People choose how long, and the moment follows from it.
    private FormErrors errors(Invalid invalid) {
        var errors = new LinkedHashMap<String, String>();
        FormErrors.of(invalid, words).byField().forEach((field, error) -> errors.put(field.equals("until") ? "length" : field, error));
        return new FormErrors(errors);
    }

    /// The form by itself, with what was typed: it can be sent from a desk on which the question does not stand any more.
    private View again(Question question, String length, String reason, String back, FormErrors errors) {
        var desk = OwnPath.of(back);
        var crumbs = List.of(new Crumb(words.say("desk.title"), desk), Crumb.here(words.say("desk.not-now")));
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/not-now", Map.of("view",
                new NotNowForm(crumbs, question.title(), Addresses.path(question.item()), desk, page.untils(length), reason, errors)));
    }

    @DeleteMapping("/questions/{handle}/putting-off")
    View takeUp(@PathVariable String handle, @RequestParam(defaultValue = Paths.DESK) String back, Viewer viewer) {
        puttingOff.takeUp(questions.at(handle), viewer);
        return pages.redirect(OwnPath.of(back), "desk.putting-off.taken-up");
    }
}
