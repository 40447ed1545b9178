package dev.muster.questions.web;

import dev.muster.questions.Addresses;
import dev.muster.questions.Closures;
import dev.muster.questions.Question;
import dev.muster.questions.Question.Reason;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Closing a question with a reason, and opening it again.
@Controller
class ClosureController {
    private final Questions questions;
    private final Closures closures;
    private final Scenes scenes;
    private final ThreadPage page;
    private final Pages pages;
    private final Words words;

    ClosureController(Questions questions, Closures closures, Scenes scenes, ThreadPage page, Pages pages, Words words) {
        this.questions = questions;
        this.closures = closures;
        this.scenes = scenes;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/questions/{handle}/close")
    View form(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        closures.requireCloser(question, viewer);
        return show(HttpStatus.OK, question, null, "", "", FormErrors.none());
    }

    @PostMapping("/questions/{handle}/closure")
    View close(@PathVariable String handle, @RequestParam(required = false) @Nullable Reason reason, @RequestParam(defaultValue = "") String duplicateOf,
            @RequestParam(defaultValue = "") String note, Viewer viewer) {
        var question = questions.at(handle);
        try {
            new Invalid.Check().that(reason != null, "reason", "shell.field.missing").orThrow();
            closures.close(question, Objects.requireNonNull(reason), original(duplicateOf), note, viewer);
            return pages.redirect(Addresses.of(question.item()), "questions.close.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, reason, duplicateOf, note, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), question, reason, duplicateOf, note, FormErrors.of(refusal, "reason", words));
        }
    }

    private @Nullable Question original(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return questions.at(Pasted.question(typed));
        } catch (Refusal _) {
            throw new Invalid(List.of(new Invalid.Problem("duplicateOf", "questions.close.original-unknown", List.of())));
        }
    }

    @DeleteMapping("/questions/{handle}/closure")
    View reopen(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        try {
            closures.reopen(question, viewer);
            return pages.redirect(Addresses.of(question.item()), "questions.reopen.done");
        } catch (Refusal refusal) {
            return page.again(Problems.status(refusal), question, Draft.problem(words.say(refusal)), viewer);
        }
    }

    private View show(HttpStatus status, Question question, @Nullable Reason chosen, String duplicateOf, String note, FormErrors errors) {
        var crumbs = Paths.crumbs(scenes.placeOf(question), question, "questions.close", words);
        var reasons = Arrays.stream(Reason.values()).filter(each -> each != Reason.MERGED)
                .map(each -> new Option(each.name(), words.say("questions.close.reason." + each), null, each == chosen)).toList();
        return pages.show(status, "questions/close",
                Map.of("view", new CloseForm(Addresses.path(question.item()), question.title(), crumbs, reasons, duplicateOf, note, errors)));
    }
}
