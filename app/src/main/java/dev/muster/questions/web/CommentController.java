package dev.muster.questions.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.web.CommentForm;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Comments on questions and answers: one more, or all of them.
@Controller("questionCommentController")
class CommentController {
    private final Comments comments;
    private final Questions questions;
    private final Answers answers;
    private final Scenes scenes;
    private final PostViews posts;
    private final QuestionThreads threads;
    private final WhoSees whoSees;
    private final Pages pages;
    private final Words words;

    CommentController(Comments comments, Questions questions, Answers answers, Scenes scenes, PostViews posts, QuestionThreads threads,
            WhoSees whoSees, Pages pages, Words words) {
        this.comments = comments;
        this.questions = questions;
        this.answers = answers;
        this.scenes = scenes;
        this.posts = posts;
        this.threads = threads;
        this.whoSees = whoSees;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping("/questions/{handle}/comments")
    View commentOnQuestion(@PathVariable String handle, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String key, Viewer viewer) {
        var question = questions.at(handle);
        return add(question, question.item(), body, key, viewer);
    }

    @PostMapping("/answers/{handle}/comments")
    View commentOnAnswer(@PathVariable String handle, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String key, Viewer viewer) {
        var answer = answers.at(handle);
        return add(answers.questionOf(answer), answer.item(), body, key, viewer);
    }

    private View add(Question question, Item on, String body, String key, Viewer viewer) {
        try {
            var comment = comments.add(on, body, Once.id(key, on.handle() + body, viewer), viewer);
            return pages.redirect(threads.address(comment, on), "conversation.comment.added");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, question, on, body, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return again(Problems.status(refusal), question, on, body, FormErrors.of(refusal, "body", words));
        }
    }

    private View again(HttpStatus status, Question question, Item on, String body, FormErrors errors) {
        var place = scenes.placeOf(question);
        var form = new CommentForm(Addresses.path(on) + "/comments", null, Paths.crumbs(place, words), body, 0, null,
                whoSees.will(place, on), threads.address(on), null, errors);
        return pages.show(status, "conversation/comment", Map.of("view", form));
    }

    /// All comments on a question: as a part of its page where that asks for it, else on its page.
    @GetMapping("/questions/{handle}/comments")
    View onQuestion(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var question = questions.at(handle);
        return all(question, question.item(), part, viewer);
    }

    @GetMapping("/answers/{handle}/comments")
    View onAnswer(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var answer = answers.at(handle);
        return all(answers.questionOf(answer), answer.item(), part, viewer);
    }

    private View all(Question question, Item post, boolean part, Viewer viewer) {
        if (!part) {
            return pages.redirect(threads.unfolded(post), null);
        }
        var view = posts.comments(post, scenes.withComments(question, post, viewer));
        return pages.show("questions/parts/comments", Map.of("words", words, "comments", view));
    }
}
