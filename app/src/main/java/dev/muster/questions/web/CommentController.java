package dev.muster.questions.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.web.CommentForm;
import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final Places places;
    private final Once once;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    CommentController(Comments comments, Questions questions, Answers answers, Scenes scenes, PostViews posts, QuestionThreads threads,
            WhoSees whoSees, Places places, Once once, Desk desk, Pages pages, Words words) {
        this.comments = comments;
        this.questions = questions;
        this.answers = answers;
        this.scenes = scenes;
        this.posts = posts;
        this.threads = threads;
        this.whoSees = whoSees;
        this.places = places;
        this.once = once;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(@Nullable String body, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("body", body);
        }
    }

    /// The form, a page of its own, or a part of the thread's where that asks for it.
    @GetMapping("/questions/{handle}/comment")
    View formOnQuestion(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        return form(questions.at(handle).item(), part, viewer);
    }

    @GetMapping("/answers/{handle}/comment")
    View formOnAnswer(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        return form(answers.at(handle).item(), part, viewer);
    }

    private View form(Item on, boolean part, Viewer viewer) {
        comments.requireCommenter(on, viewer);
        var begun = desk.open(path(on), viewer);
        var form = form(on, begun.text("body", ""), once.key(), FormErrors.none(), begun.editor());
        return part ? pages.show("conversation/parts/comment-form", Map.of("words", words, "view", form, "mark", "-" + PostViews.anchor(on), "small", true))
                : pages.show("conversation/comment", "view", form);
    }

    private static String path(Item on) {
        return Addresses.path(on) + "/comment";
    }

    @PostMapping("/questions/{handle}/comments")
    View commentOnQuestion(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/questions/" + handle + "/comment", sent.fields(), viewer);
        return comment(questions.at(handle).item(), sent, extras, viewer);
    }

    @PostMapping("/answers/{handle}/comments")
    View commentOnAnswer(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/answers/" + handle + "/comment", sent.fields(), viewer);
        return comment(answers.at(handle).item(), sent, extras, viewer);
    }

    private View comment(Item on, Typed sent, Extras extras, Viewer viewer) {
        var turn = desk.turn(path(on), sent.fields(), extras, viewer);
        var key = Typing.text(sent.key());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(on), "writing.dropped");
            case SHOW_AGAIN -> again(turn.status(), on, turn, key, turn.errors());
            case SEND -> send(on, turn, key, viewer);
        };
    }

    private View send(Item on, Turn turn, String key, Viewer viewer) {
        var body = turn.text("body");
        try {
            var comment = comments.add(on, body, Once.id(key, on.handle() + body, viewer), viewer);
            desk.sent(path(on), viewer);
            return pages.redirect(threads.address(comment, on), "conversation.comment.added");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, on, turn, key, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return again(Problems.status(refusal), on, turn, key, FormErrors.of(refusal, "body", words));
        }
    }

    private View again(HttpStatus status, Item on, Turn turn, String key, FormErrors errors) {
        return pages.show(status, "conversation/comment", Map.of("view", form(on, turn.text("body"), key, errors, turn.editor())));
    }

    private CommentForm form(Item on, String body, String key, FormErrors errors, Editor editor) {
        var place = places.find(on.place()).orElseThrow(() -> new Refusal(Refusal.Reason.GONE, "shell.gone"));
        return new CommentForm(Addresses.path(on) + "/comments", null, Paths.crumbs(place, words), body, key, 0, editor, Typing.mentions(on), null,
                whoSees.will(place, on), threads.address(on), null, errors);
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
