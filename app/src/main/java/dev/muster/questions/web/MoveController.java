package dev.muster.questions.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.people.Person;
import dev.muster.questions.Addresses;
import dev.muster.questions.Moves;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Moving a question to the community where it belongs, once one has seen who will see it there.
@Controller
class MoveController {
    private static final int MOST_NAMED = 10;
    private final Questions questions;
    private final Moves moves;
    private final Places places;
    private final Scenes scenes;
    private final WhoSees whoSees;
    private final Pages pages;
    private final Words words;

    MoveController(Questions questions, Moves moves, Places places, Scenes scenes, WhoSees whoSees, Pages pages, Words words) {
        this.questions = questions;
        this.moves = moves;
        this.places = places;
        this.scenes = scenes;
        this.whoSees = whoSees;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/questions/{handle}/move")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        var question = questions.at(handle);
        moves.requireMover(question, viewer);
        return show(HttpStatus.OK, question, to, "", FormErrors.none(), viewer);
    }

    @PutMapping("/questions/{handle}/place")
    View move(@PathVariable String handle, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var question = questions.at(handle);
        try {
            var moved = moves.move(question, place(to), seen, why, viewer);
            return pages.redirect(Addresses.of(moved.item()), "questions.move.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, question, to, why, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), question, "", why, FormErrors.of(refusal, "to", words), viewer);
        }
    }

    private Place place(String typed) {
        return places.find(Pasted.community(typed))
                .orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("to", "questions.move.unknown", List.of()))));
    }

    private View show(HttpStatus status, Question question, String to, String why, FormErrors errors, Viewer viewer) {
        try {
            return shown(status, question, to, why, errors, to.isBlank() ? null : moves.outlook(question, place(to), viewer), viewer);
        } catch (Invalid invalid) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, question, to, why, FormErrors.of(invalid, words), null, viewer);
        }
    }

    private View shown(HttpStatus status, Question question, String to, String why, FormErrors errors, Moves.@Nullable Outlook outlook, Viewer viewer) {
        var path = Addresses.path(question.item());
        var choices = moves.choices(question, viewer).stream().map(each -> new Link(each.title(), path + "/move?to=" + each.handle())).toList();
        return pages.show(status, "questions/move", Map.of("view", new MoveForm(path, question.title(),
                Paths.crumbs(scenes.placeOf(question), question, "questions.move.short", words), to, why, choices, errors, outlook == null ? null : outlook(question, outlook))));
    }

    private MoveForm.Outlook outlook(Question question, Moves.Outlook outlook) {
        var will = new ArrayList<String>();
        will.add(words.say("questions.move.will.now", whoSees.people(outlook.from(), question.item().layer())));
        will.add(words.say("questions.move.will.then", whoSees.people(outlook.to(), question.item().layer())));
        if (outlook.from().byInvitation() || !outlook.more().isEmpty()) {
            will.add(words.say("questions.move.will.more"));
        }
        if (!outlook.losing().isEmpty()) {
            var names = outlook.losing().stream().limit(MOST_NAMED).map(Person::name).collect(Collectors.joining(", "));
            will.add(words.say("questions.move.will.losing", outlook.losing().size(), names));
        }
        will.add(words.say("questions.move.will.stay"));
        boolean asks = outlook.from().byInvitation() || !outlook.fewer().isEmpty() || !outlook.more().isEmpty();
        return new MoveForm.Outlook(new Link(outlook.to().title(), "/communities/" + outlook.to().handle()), will, asks);
    }
}
