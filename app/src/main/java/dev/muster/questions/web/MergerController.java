package dev.muster.questions.web;

import dev.muster.questions.Addresses;
import dev.muster.questions.Mergers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Merging a question into another, once one has seen what that does, and taking it back.
@Controller
class MergerController {
    private final Questions questions;
    private final Mergers mergers;
    private final Scenes scenes;
    private final ThreadPage page;
    private final Pages pages;
    private final Words words;

    MergerController(Questions questions, Mergers mergers, Scenes scenes, ThreadPage page, Pages pages, Words words) {
        this.questions = questions;
        this.mergers = mergers;
        this.scenes = scenes;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/questions/{handle}/merge")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String into, Viewer viewer) {
        var question = questions.at(handle);
        mergers.requireMerger(question, viewer);
        if (into.isBlank()) {
            return show(HttpStatus.OK, question, into, "", FormErrors.none(), null);
        }
        try {
            return show(HttpStatus.OK, question, into, "", FormErrors.none(), mergers.outlook(question, target(into), viewer));
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, into, "", FormErrors.of(invalid, words), null);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), question, into, "", FormErrors.of(refusal, "into", words), null);
        }
    }

    @PostMapping("/questions/{handle}/merger")
    View merge(@PathVariable String handle, @RequestParam(defaultValue = "") String into, @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var question = questions.at(handle);
        try {
            var target = mergers.merge(question, target(into), why, viewer);
            return pages.redirect(Addresses.of(target.item()), "questions.merge.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, into, why, FormErrors.of(invalid, words), null);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), question, into, why, FormErrors.of(refusal, "into", words), null);
        }
    }

    @DeleteMapping("/questions/{handle}/merger")
    View takeBack(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        try {
            mergers.takeBack(question, viewer);
            return pages.redirect(Addresses.of(question.item()), "questions.merge.taken-back");
        } catch (Refusal refusal) {
            return page.again(Problems.status(refusal), question, Draft.problem(words.say(refusal)), viewer);
        }
    }

    private Question target(String typed) {
        try {
            return questions.at(Pasted.question(typed));
        } catch (Refusal _) {
            throw new Invalid(List.of(new Invalid.Problem("into", "questions.close.original-unknown", List.of())));
        }
    }

    private View show(HttpStatus status, Question question, String into, String why, FormErrors errors, Mergers.@Nullable Outlook outlook) {
        var crumbs = Paths.crumbs(scenes.placeOf(question), question, "questions.merge.short", words);
        return pages.show(status, "questions/merge", Map.of("view",
                new MergeForm(Addresses.path(question.item()), question.title(), crumbs, into, why, errors, outlook == null ? null : outlook(outlook))));
    }

    private MergeForm.Outlook outlook(Mergers.Outlook outlook) {
        var will = new ArrayList<String>();
        will.add(words.say("questions.merge.will.posts", outlook.answers(), outlook.comments()));
        will.add(words.say("questions.merge.will.followers"));
        if (outlook.accepted()) {
            will.add(words.say("questions.merge.will.accepted"));
        }
        will.add(words.say("questions.merge.will.lead"));
        will.add(words.say("questions.merge.will.count"));
        return new MergeForm.Outlook(new Link(outlook.target().title(), Addresses.of(outlook.target().item())), will);
    }
}
