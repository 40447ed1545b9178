package dev.muster.questions.web;

import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Items;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Edit;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.View;

/// Changing what an answer says.
@Controller
class AnswerEditController {
    private final Answers answers;
    private final Questions questions;
    private final Items items;
    private final Scenes scenes;
    private final Presents presents;
    private final QuestionThreads threads;
    private final WhoSees whoSees;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    AnswerEditController(Answers answers, Questions questions, Items items, Scenes scenes, Presents presents, QuestionThreads threads,
            WhoSees whoSees, Desk desk, Pages pages, Words words) {
        this.answers = answers;
        this.questions = questions;
        this.items = items;
        this.scenes = scenes;
        this.presents = presents;
        this.threads = threads;
        this.whoSees = whoSees;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param version the version that it changes
    record Typed(@Nullable String body, @Nullable String why, int version) {

        Map<String, String> fields() {
            return Typing.fields("body", body, "why", why, "version", Integer.toString(version));
        }

        static Typed of(Turn turn, int version) {
            return new Typed(turn.text("body"), turn.text("why"), version);
        }

        Typed onTopOf(int newer) {
            return new Typed(body, why, newer);
        }

        Edit edit() {
            return new Edit(null, Typing.text(body), null, Typing.text(why), version);
        }
    }

    private static String path(Answer answer) {
        return Addresses.path(answer.item()) + "/edit";
    }

    @GetMapping("/answers/{handle}/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        var answer = answers.at(handle);
        questions.requireEditor(answer.item(), viewer);
        var begun = desk.open(path(answer), viewer);
        var typed = new Typed(begun.text("body", items.editable(answer.item()).text()), begun.text("why", ""),
                Typing.number(begun.text("version", ""), answer.item().version()));
        return show(HttpStatus.OK, answer, typed, null, FormErrors.none(), begun.editor());
    }

    @PutMapping("/answers/{handle}/edit")
    View change(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/answers/" + handle + "/edit", sent.fields(), viewer);
        var answer = answers.at(handle);
        var turn = desk.turn(path(answer), sent.fields(), extras, viewer);
        var typed = Typed.of(turn, sent.version());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(answer), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), answer, typed, null, turn.errors(), turn.editor());
            case SEND -> send(answer, typed, turn.editor(), viewer);
        };
    }

    private View send(Answer answer, Typed typed, Editor editor, Viewer viewer) {
        try {
            answers.rewrite(answer, typed.edit(), viewer);
            desk.sent(path(answer), viewer);
            return pages.redirect(threads.address(answer.item()), "questions.change-answer.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, answer, typed, null, FormErrors.of(invalid, words), editor);
        } catch (Refusal refusal) {
            var now = answers.at(answer.item().handle());
            boolean stale = refusal.reason() == Reason.STALE;
            var present = stale ? presents.of(now.item(), null, "", scenes.placeOf(answers.questionOf(now))) : null;
            var next = stale ? typed.onTopOf(now.item().version()) : typed;
            return show(Problems.status(refusal), now, next, present, FormErrors.of(refusal, "body", words), editor);
        }
    }

    private View show(HttpStatus status, Answer answer, Typed typed, @Nullable PresentView present, FormErrors errors, Editor editor) {
        var question = answers.questionOf(answer);
        var place = scenes.placeOf(question);
        var crumbs = Stream.concat(Paths.crumbs(place, words).stream(),
                Stream.of(new Crumb(question.title(), Addresses.of(question.item())), Crumb.here(words.say("questions.edit")))).toList();
        var form = new AnswerForm(path(answer), question.title(), crumbs, Typing.text(typed.body()), Typing.text(typed.why()), typed.version(), editor, Typing.mentions(answer.item()), present,
                whoSees.will(place, answer.item()), threads.address(answer.item()), errors);
        return pages.show(status, "questions/answer-form", Map.of("view", form));
    }
}
