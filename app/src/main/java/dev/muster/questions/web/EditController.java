package dev.muster.questions.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Items;
import dev.muster.items.Tags;
import dev.muster.questions.Addresses;
import dev.muster.questions.Edit;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Changing what a question says.
@Controller
class EditController {
    private final Questions questions;
    private final Items items;
    private final Scenes scenes;
    private final Presents presents;
    private final WhoSees whoSees;
    private final Pages pages;
    private final Words words;

    EditController(Questions questions, Items items, Scenes scenes, Presents presents, WhoSees whoSees, Pages pages, Words words) {
        this.questions = questions;
        this.items = items;
        this.scenes = scenes;
        this.presents = presents;
        this.whoSees = whoSees;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(String title, String body, String tags, String why) {}

    @GetMapping("/questions/{handle}/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        questions.requireEditor(question.item(), viewer);
        var typed = new Typed(question.title(), items.editable(question.item()).text(), String.join(" ", question.tags()), "");
        return show(HttpStatus.OK, question, typed, null, FormErrors.none());
    }

    @PutMapping("/questions/{handle}/edit")
    View change(@PathVariable String handle, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String tags, @RequestParam(defaultValue = "") String why, @RequestParam int version, Viewer viewer) {
        var question = questions.at(handle);
        var typed = new Typed(title, body, tags, why);
        try {
            var changed = questions.rewrite(question, new Edit(title, body, Tags.split(tags), why, version), viewer);
            return pages.redirect(Addresses.of(changed.item()), "questions.change.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, typed, null, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            var now = questions.at(handle);
            var present = refusal.reason() == Reason.STALE ? presents.of(now.item(), now.title(), String.join(" ", now.tags()), scenes.placeOf(now)) : null;
            return show(Problems.status(refusal), now, typed, present, FormErrors.of(refusal, "body", words));
        }
    }

    private View show(HttpStatus status, Question question, Typed typed, @Nullable PresentView present, FormErrors errors) {
        var place = scenes.placeOf(question);
        var crumbs = Stream.concat(Paths.crumbs(place, words).stream(),
                Stream.of(new Crumb(question.title(), Addresses.of(question.item())), Crumb.here(words.say("questions.edit")))).toList();
        var form = new QuestionForm(Addresses.path(question.item()) + "/edit", "put", crumbs, typed.title(), typed.body(), typed.tags(),
                questions.tagsOfLatest(place).stream().map(Questions.Tagged::tag).toList(), List.of(), whoSees.will(place, question.item()),
                List.of(), null, typed.why(), "", question.item().version(), present, Addresses.of(question.item()), errors);
        return pages.show(status, "questions/form", Map.of("view", form));
    }
}
