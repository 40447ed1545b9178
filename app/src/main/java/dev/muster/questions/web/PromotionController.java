package dev.muster.questions.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tone;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Showing an answer that only some see to all who see the question, after a look at just what they will see.
@Controller
class PromotionController {
    private final Answers answers;
    private final Scenes scenes;
    private final PostViews posts;
    private final QuestionThreads threads;
    private final WhoSees whoSees;
    private final Pages pages;
    private final Words words;

    PromotionController(Answers answers, Scenes scenes, PostViews posts, QuestionThreads threads, WhoSees whoSees, Pages pages, Words words) {
        this.answers = answers;
        this.scenes = scenes;
        this.posts = posts;
        this.threads = threads;
        this.whoSees = whoSees;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/answers/{handle}/audience")
    View look(@PathVariable String handle, Viewer viewer) {
        var answer = answers.at(handle);
        answers.requirePromoter(answer, answers.questionOf(answer), viewer);
        return show(HttpStatus.OK, answer, null, viewer);
    }

    /// What changed since it was looked at is looked at again first.
    @PostMapping("/answers/{handle}/audience")
    View promote(@PathVariable String handle, @RequestParam int version, Viewer viewer) {
        var answer = answers.at(handle);
        try {
            return pages.redirect(threads.address(answers.promote(answer, version, viewer).item()), "questions.promote.done");
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            return show(HttpStatus.CONFLICT, answers.at(handle), new Notice(Tone.WATCH, words.say("questions.promote.changed")), viewer);
        }
    }

    private View show(HttpStatus status, Answer answer, @Nullable Notice notice, Viewer viewer) {
        var question = answers.questionOf(answer);
        var scene = scenes.withAnswer(question, answer, viewer);
        int comments = scenes.withComments(question, answer.item(), viewer).discussion(answer.item()).total();
        var view = new PromotionView(Paths.crumbs(scene.place(), words), question.title(), Addresses.path(answer.item()) + "/audience", threads.address(answer.item()), notice,
                whoSees.will(scene.place(), question.item()), posts.post(answer.item(), scene), answer.item().version(),
                comments == 0 ? null : words.say("questions.promote.comments", comments));
        return pages.show(status, "questions/promotion", Map.of("view", view));
    }
}
