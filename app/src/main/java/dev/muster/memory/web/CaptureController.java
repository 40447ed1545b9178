package dev.muster.memory.web;

import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.memory.Addresses;
import dev.muster.memory.Captures;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Writing down what solved a question.
@Controller
class CaptureController {
    private final Captures captures;
    private final Questions questions;
    private final WhoSees whoSees;
    private final PageLabels labels;
    private final Once once;
    private final Desk desk;
    private final Previews previews;
    private final Pages pages;
    private final Words words;

    CaptureController(Captures captures, Questions questions, WhoSees whoSees, PageLabels labels, Once once, Desk desk, Previews previews, Pages pages, Words words) {
        this.captures = captures;
        this.questions = questions;
        this.whoSees = whoSees;
        this.labels = labels;
        this.once = once;
        this.desk = desk;
        this.previews = previews;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(@Nullable String title, @Nullable String body, @Nullable String summary, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("title", title, "body", body, "summary", summary);
        }

        static Typed of(Turn turn, Typed sent) {
            return new Typed(turn.text("title"), turn.text("body"), turn.text("summary"), sent.key());
        }
    }

    private static String path(Question question) {
        return "/questions/" + question.item().handle() + "/capture";
    }

    @GetMapping("/questions/{handle}/capture")
    View form(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        captures.requireCapturer(question, viewer);
        var begun = desk.open(path(question), viewer);
        var typed = new Typed(begun.text("title", question.title()), begun.isBegun() ? begun.text("body", "") : captures.draft(question), begun.text("summary", ""), once.key());
        return show(HttpStatus.OK, question, typed, FormErrors.none(), begun.editor(), viewer);
    }

    @PostMapping("/questions/{handle}/capture")
    View write(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/questions/" + handle + "/capture", sent.fields(), viewer);
        var question = questions.at(handle);
        var turn = desk.turn(path(question), sent.fields(), extras, previews.drawing(captures.requireCapturer(question, viewer), viewer), viewer);
        var typed = Typed.of(turn, sent);
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(question), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), question, typed, turn.errors(), turn.editor(), viewer);
            case SEND -> send(question, turn, typed, viewer);
        };
    }

    private View send(Question question, Turn turn, Typed typed, Viewer viewer) {
        var title = turn.text("title");
        var body = turn.text("body");
        try {
            var id = Once.id(Typing.text(typed.key()), "capture" + question.item().handle() + title + body, viewer);
            var page = captures.write(question, title, body, turn.text("summary"), id, viewer);
            desk.sent(path(question), viewer);
            return pages.redirect(Addresses.of(page.item()), "memory.capture.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, typed, FormErrors.of(invalid, words), turn.editor(), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), question, typed, FormErrors.of(refusal, "title", words), turn.editor(), viewer);
        }
    }

    private View show(HttpStatus status, Question question, Typed typed, FormErrors errors, Editor editor, Viewer viewer) {
        var place = captures.requireCapturer(question, viewer);
        var address = dev.muster.questions.Addresses.of(question.item());
        var crumbs = labels.crumbs(place, new Crumb(question.title(), address), Crumb.here(words.say("memory.capture")));
        var form = new PageForm(path(question), null, crumbs, Typing.text(typed.title()), Typing.text(typed.body()), Typing.text(typed.summary()), false, List.of(),
                Typing.text(typed.key()), 0, null, editor, Aids.around(question.item(), place), whoSees.will(place, question.item()), null, false, address, errors);
        return pages.show(status, "memory/form", Map.of("view", form));
    }
}
