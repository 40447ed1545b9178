package dev.muster.questions.web;

import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Items;
import dev.muster.items.Tags;
import dev.muster.questions.Addresses;
import dev.muster.questions.Edit;
import dev.muster.questions.Lists;
import dev.muster.questions.Question;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.View;

/// Changing what a question says.
@Controller
class EditController {
    private final Questions questions;
    private final Lists lists;
    private final Items items;
    private final Scenes scenes;
    private final Presents presents;
    private final WhoSees whoSees;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    EditController(Questions questions, Lists lists, Items items, Scenes scenes, Presents presents, WhoSees whoSees, Desk desk, Pages pages, Words words) {
        this.questions = questions;
        this.lists = lists;
        this.items = items;
        this.scenes = scenes;
        this.presents = presents;
        this.whoSees = whoSees;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param version the version that it changes
    record Typed(@Nullable String title, @Nullable String body, @Nullable String tags, @Nullable String why, int version) {

        Map<String, String> fields() {
            return Typing.fields("title", title, "body", body, "tags", tags, "why", why, "version", Integer.toString(version));
        }

        static Typed of(Turn turn, int version) {
            return new Typed(turn.text("title"), turn.text("body"), turn.text("tags"), turn.text("why"), version);
        }

        Typed onTopOf(int newer) {
            return new Typed(title, body, tags, why, newer);
        }

        Edit edit() {
            return new Edit(Typing.text(title), Typing.text(body), Tags.split(Typing.text(tags)), Typing.text(why), version);
        }
    }

    private static String path(Question question) {
        return Addresses.path(question.item()) + "/edit";
    }

    @GetMapping("/questions/{handle}/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        questions.requireEditor(question.item(), viewer);
        var begun = desk.open(path(question), viewer);
        var typed = new Typed(begun.text("title", question.title()), begun.text("body", items.editable(question.item()).text()),
                begun.text("tags", String.join(" ", question.tags())), begun.text("why", ""), Typing.number(begun.text("version", ""), question.item().version()));
        return show(HttpStatus.OK, question, typed, null, FormErrors.none(), begun.editor());
    }

    @PutMapping("/questions/{handle}/edit")
    View change(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/questions/" + handle + "/edit", sent.fields(), viewer);
        var question = questions.at(handle);
        var turn = desk.turn(path(question), sent.fields(), extras, viewer);
        var typed = Typed.of(turn, sent.version());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(question), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), question, typed, null, turn.errors(), turn.editor());
            case SEND -> send(question, typed, turn.editor(), viewer);
        };
    }

    private View send(Question question, Typed typed, Editor editor, Viewer viewer) {
        try {
            var changed = questions.rewrite(question, typed.edit(), viewer);
            desk.sent(path(question), viewer);
            return pages.redirect(Addresses.of(changed.item()), "questions.change.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, typed, null, FormErrors.of(invalid, words), editor);
        } catch (Refusal refusal) {
            var now = questions.at(question.item().handle());
            boolean stale = refusal.reason() == Reason.STALE;
            var present = stale ? presents.of(now.item(), now.title(), String.join(" ", now.tags()), scenes.placeOf(now)) : null;
            var next = stale ? typed.onTopOf(now.item().version()) : typed;
            return show(Problems.status(refusal), now, next, present, FormErrors.of(refusal, "body", words), editor);
        }
    }

    private View show(HttpStatus status, Question question, Typed typed, @Nullable PresentView present, FormErrors errors, Editor editor) {
        var place = scenes.placeOf(question);
        var crumbs = Stream.concat(Paths.crumbs(place, words).stream(),
                Stream.of(new Crumb(question.title(), Addresses.of(question.item())), Crumb.here(words.say("questions.edit")))).toList();
        var form = new QuestionForm(path(question), "put", crumbs, Typing.text(typed.title()), Typing.text(typed.body()), Typing.text(typed.tags()),
                lists.tagsOfLatest(place).stream().map(Lists.Tagged::tag).toList(), List.of(), whoSees.will(place, question.item()),
                List.of(), null, Typing.text(typed.why()), "", "", typed.version(), editor, Typing.mentions(question.item()), present, Addresses.of(question.item()), errors);
        return pages.show(status, "questions/form", Map.of("view", form));
    }
}
