package dev.muster.questions.web;

import dev.muster.questions.Acceptances;
import dev.muster.questions.Answers;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Accepting an answer is a resource of its own: put it, or take it away.
@Controller
class AcceptanceController {
    private final Answers answers;
    private final Acceptances acceptances;
    private final QuestionThreads threads;
    private final ThreadPage page;
    private final Pages pages;
    private final Words words;

    AcceptanceController(Answers answers, Acceptances acceptances, QuestionThreads threads, ThreadPage page, Pages pages, Words words) {
        this.answers = answers;
        this.acceptances = acceptances;
        this.threads = threads;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    /// @param instead the accepted answer that the page showed
    @PutMapping("/answers/{handle}/acceptance")
    View accept(@PathVariable String handle, @RequestParam(required = false) @Nullable UUID instead, Viewer viewer) {
        var answer = answers.at(handle);
        try {
            acceptances.accept(answer, instead, viewer);
            return pages.redirect(threads.address(answer.item()), "questions.accept.done");
        } catch (Refusal refusal) {
            return page.again(Problems.status(refusal), answers.questionOf(answer), Draft.problem(words.say(refusal)), viewer);
        }
    }

    @DeleteMapping("/answers/{handle}/acceptance")
    View takeBack(@PathVariable String handle, Viewer viewer) {
        var answer = answers.at(handle);
        try {
            acceptances.takeBack(answer, viewer);
            return pages.redirect(threads.address(answer.item()), "questions.unaccept.done");
        } catch (Refusal refusal) {
            return page.again(Problems.status(refusal), answers.questionOf(answer), Draft.problem(words.say(refusal)), viewer);
        }
    }
}
