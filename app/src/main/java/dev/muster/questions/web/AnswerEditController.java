package dev.muster.questions.web;

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
    private final Pages pages;
    private final Words words;

    AnswerEditController(Answers answers, Questions questions, Items items, Scenes scenes, Presents presents, QuestionThreads threads,
            WhoSees whoSees, Pages pages, Words words) {
        this.answers = answers;
        this.questions = questions;
        this.items = items;
        this.scenes = scenes;
        this.presents = presents;
        this.threads = threads;
        this.whoSees = whoSees;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/answers/{handle}/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        var answer = answers.at(handle);
        questions.requireEditor(answer.item(), viewer);
        return show(HttpStatus.OK, answer, items.editable(answer.item()).text(), "", null, FormErrors.none());
    }

    @PutMapping("/answers/{handle}/edit")
    View change(@PathVariable String handle, @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String why,
            @RequestParam int version, Viewer viewer) {
        var answer = answers.at(handle);
        try {
            answers.rewrite(answer, new Edit(null, body, null, why, version), viewer);
            return pages.redirect(threads.address(answer.item()), "questions.change-answer.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, answer, body, why, null, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            var now = answers.at(handle);
            var present = refusal.reason() == Reason.STALE ? presents.of(now.item(), null, "", scenes.placeOf(answers.questionOf(now))) : null;
            return show(Problems.status(refusal), now, body, why, present, FormErrors.of(refusal, "body", words));
        }
    }

    private View show(HttpStatus status, Answer answer, String body, String why, @Nullable PresentView present, FormErrors errors) {
        var question = answers.questionOf(answer);
        var place = scenes.placeOf(question);
        var crumbs = Stream.concat(Paths.crumbs(place, words).stream(),
                Stream.of(new Crumb(question.title(), Addresses.of(question.item())), Crumb.here(words.say("questions.edit")))).toList();
        var form = new AnswerForm(Addresses.path(answer.item()) + "/edit", question.title(), crumbs, body, why, answer.item().version(), present,
                whoSees.will(place, answer.item()), threads.address(answer.item()), errors);
        return pages.show(status, "questions/answer-form", Map.of("view", form));
    }
}
