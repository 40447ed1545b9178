package dev.muster.questions.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Tags;
import dev.muster.questions.Addresses;
import dev.muster.questions.Asking;
import dev.muster.questions.Questions;
import dev.muster.questions.SimilarQuestions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asking a question.
@Controller
class AskController {
    private final Questions questions;
    private final SimilarQuestions similar;
    private final Rows rows;
    private final Places places;
    private final Layers layers;
    private final WhoSees whoSees;
    private final Once once;
    private final Pages pages;
    private final Words words;

    AskController(Questions questions, SimilarQuestions similar, Rows rows, Places places, Layers layers, WhoSees whoSees, Once once, Pages pages, Words words) {
        this.questions = questions;
        this.similar = similar;
        this.rows = rows;
        this.places = places;
        this.layers = layers;
        this.whoSees = whoSees;
        this.once = once;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(String title, String body, String tags, String layer, String key) {}

    @GetMapping("/communities/{handle}/ask")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String title, Viewer viewer) {
        var place = places.at(handle);
        questions.requireAsker(place, viewer);
        return show(HttpStatus.OK, place, new Typed(title, "", "", "", once.key()), FormErrors.none(), viewer);
    }

    @PostMapping("/communities/{handle}/questions")
    View ask(@PathVariable String handle, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String tags, @RequestParam(defaultValue = "") String layer, @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String look, Viewer viewer) {
        var place = places.at(handle);
        var typed = new Typed(title, body, tags, layer, key);
        if (!look.isEmpty()) {
            questions.requireAsker(place, viewer);
            return show(HttpStatus.OK, place, typed, FormErrors.none(), viewer);
        }
        try {
            var asking = new Asking(title, body, Tags.split(tags), Layers.read(layer));
            var question = questions.ask(place, asking, Once.id(key, handle + title + body, viewer), viewer);
            return pages.redirect(Addresses.of(question.item()), "questions.ask.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), place, typed, FormErrors.of(refusal, "title", words), viewer);
        }
    }

    private View show(HttpStatus status, Place place, Typed typed, FormErrors errors, Viewer viewer) {
        var crumbs = Stream.concat(Paths.crumbs(place, words).stream(), Stream.of(Crumb.here(words.say("questions.ask")))).toList();
        var everyone = EnumSet.allOf(Audience.class);
        var form = new QuestionForm(Paths.list(place), null, crumbs, typed.title(), typed.body(), typed.tags(),
                questions.tagsOfLatest(place).stream().map(Questions.Tagged::tag).toList(),
                layers.options(place, everyone, typed.layer(), viewer), whoSees.will(place, everyone), rows.of(similar.to(typed.title(), place, viewer), place), Paths.similar(place), null,
                typed.key(), 0, null, Paths.list(place), errors);
        return pages.show(status, "questions/form", Map.of("view", form));
    }
}
