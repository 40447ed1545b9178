package dev.muster.questions.web;

import dev.muster.conversation.Reuses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whether an answer worked for the viewer: said, or taken back.
@Controller
class ReuseController {
    private final Answers answers;
    private final Reuses reuses;
    private final Scenes scenes;
    private final PostViews posts;
    private final QuestionThreads threads;
    private final ThreadPage page;
    private final Pages pages;
    private final Words words;

    ReuseController(Answers answers, Reuses reuses, Scenes scenes, PostViews posts, QuestionThreads threads, ThreadPage page, Pages pages, Words words) {
        this.answers = answers;
        this.reuses = reuses;
        this.scenes = scenes;
        this.posts = posts;
        this.threads = threads;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    /// @param note what happened, where it did not work
    @PutMapping("/answers/{handle}/reuse")
    View say(@PathVariable String handle, @RequestParam boolean worked, @RequestParam(defaultValue = "") String note,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var answer = answers.at(handle);
        try {
            reuses.say(answer.item(), worked, note, viewer);
            return shown(answer, part, worked ? "questions.reuse.worked.done" : "questions.reuse.failed.done", viewer);
        } catch (Invalid invalid) {
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, answers.questionOf(answer), Draft.problem(words.say(invalid.problems().getFirst())), viewer);
        } catch (Refusal refusal) {
            return page.again(Problems.status(refusal), answers.questionOf(answer), Draft.problem(words.say(refusal)), viewer);
        }
    }

    @DeleteMapping("/answers/{handle}/reuse")
    View takeBack(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var answer = answers.at(handle);
        try {
            reuses.takeBack(answer.item(), viewer);
            return shown(answer, part, "questions.reuse.taken-back", viewer);
        } catch (Refusal refusal) {
            return page.again(Problems.status(refusal), answers.questionOf(answer), Draft.problem(words.say(refusal)), viewer);
        }
    }

    /// The small part of the page that changed, or the way back to it.
    private View shown(Answer answer, boolean part, String notice, Viewer viewer) {
        if (!part) {
            return pages.redirect(threads.address(answer.item()), notice);
        }
        var now = answers.at(answer.item().handle());
        return pages.show("questions/parts/reuse", Map.of("words", words, "reuse", posts.reuse(now, scenes.withAnswer(answers.questionOf(now), now, viewer))));
    }
}
