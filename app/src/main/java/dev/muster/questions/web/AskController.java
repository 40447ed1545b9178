package dev.muster.questions.web;

import dev.muster.conversation.web.Layers;
import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Tags;
import dev.muster.questions.Addresses;
import dev.muster.questions.Asking;
import dev.muster.questions.Deflections;
import dev.muster.questions.Lists;
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
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// Asking a question.
@Controller
class AskController {
    private final Questions questions;
    private final Lists lists;
    private final SimilarQuestions similar;
    private final Rows rows;
    private final Places places;
    private final Layers layers;
    private final WhoSees whoSees;
    private final Deflections deflections;
    private final Once once;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    AskController(Questions questions, Lists lists, SimilarQuestions similar, Rows rows, Places places, Layers layers, WhoSees whoSees, Deflections deflections, Once once,
            Desk desk, Pages pages, Words words) {
        this.questions = questions;
        this.lists = lists;
        this.similar = similar;
        this.rows = rows;
        this.places = places;
        this.layers = layers;
        this.whoSees = whoSees;
        this.deflections = deflections;
        this.once = once;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(@Nullable String title, @Nullable String body, @Nullable String tags, @Nullable String layer, @Nullable String key, @Nullable String attempt) {

        Map<String, String> fields() {
            return Typing.fields("title", title, "body", body, "tags", tags, "layer", layer);
        }

        static Typed of(Turn turn, Typed sent) {
            return new Typed(turn.text("title"), turn.text("body"), turn.text("tags"), turn.text("layer"), sent.key(), sent.attempt());
        }
    }

    /// @param attempt the word of an attempt to ask that goes on
    @GetMapping("/communities/{handle}/ask")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String attempt, Viewer viewer) {
        var place = places.at(handle);
        var word = Deflections.isOne(attempt) ? attempt : Deflections.begin();
        if (!viewer.signedIn() && place.closed() == null) {
            return before(place, title, word, viewer);
        }
        questions.requireAsker(place, viewer);
        var begun = desk.open(Paths.ask(place), viewer);
        var typed = new Typed(begun.text("title", title), begun.text("body", ""), begun.text("tags", ""), begun.text("layer", ""), once.key(), word);
        return show(HttpStatus.OK, place, typed, FormErrors.none(), begun.editor(), viewer);
    }

    /// Visitors look first whether it has been asked, and sign in to ask.
    private View before(Place place, String title, String attempt, Viewer viewer) {
        var signIn = UriComponentsBuilder.fromPath("/sign-in").queryParam("to", "{to}").encode().buildAndExpand(Paths.ask(place, attempt, title)).toUriString();
        var view = new BeforeAskingView(crumbs(place), Paths.ask(place), attempt, title, rows.instead(similar.to(title, place, viewer), place, attempt, title), Paths.similar(place), signIn);
        return pages.show("questions/before-asking", "view", view);
    }

    private List<Crumb> crumbs(Place place) {
        return Stream.concat(Paths.crumbs(place, words).stream(), Stream.of(Crumb.here(words.say("questions.ask")))).toList();
    }

    @PostMapping("/communities/{handle}/questions")
    View ask(@PathVariable String handle, Typed sent, Extras extras, @RequestParam(defaultValue = "") String look, Viewer viewer) {
        Desk.requireSignedIn("/communities/" + handle + "/ask", sent.fields(), viewer);
        var place = places.at(handle);
        var turn = desk.turn(Paths.ask(place), sent.fields(), extras, viewer);
        var typed = Typed.of(turn, sent);
        if (!look.isEmpty()) {
            questions.requireAsker(place, viewer);
            return show(HttpStatus.OK, place, typed, FormErrors.none(), turn.editor(), viewer);
        }
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(Paths.ask(place), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), place, typed, turn.errors(), turn.editor(), viewer);
            case SEND -> send(place, turn, typed, viewer);
        };
    }

    private View send(Place place, Turn turn, Typed typed, Viewer viewer) {
        var title = turn.text("title");
        var body = turn.text("body");
        try {
            var asking = new Asking(title, body, Tags.split(turn.text("tags")), Layers.read(turn.text("layer")));
            var question = questions.ask(place, asking, Once.id(Typing.text(typed.key()), place.handle() + title + body, viewer), viewer);
            deflections.asked(Typing.text(typed.attempt()));
            desk.sent(Paths.ask(place), viewer);
            return pages.redirect(Addresses.of(question.item()), "questions.ask.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed, FormErrors.of(invalid, words), turn.editor(), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), place, typed, FormErrors.of(refusal, "title", words), turn.editor(), viewer);
        }
    }

    private View show(HttpStatus status, Place place, Typed typed, FormErrors errors, Editor editor, Viewer viewer) {
        var attempt = Typing.text(typed.attempt());
        var titled = Typing.text(typed.title());
        var everyone = EnumSet.allOf(Audience.class);
        var form = new QuestionForm(Paths.list(place), null, crumbs(place), titled, Typing.text(typed.body()), Typing.text(typed.tags()),
                lists.tagsOfLatest(place).stream().map(Lists.Tagged::tag).toList(),
                layers.options(place, everyone, Typing.text(typed.layer()), viewer), whoSees.will(place, everyone),
                rows.instead(similar.to(titled, place, viewer), place, attempt, titled), Paths.similar(place), null,
                Typing.text(typed.key()), attempt, 0, editor, Typing.mentions(place), null, Paths.list(place), errors);
        return pages.show(status, "questions/form", Map.of("view", form));
    }
}
