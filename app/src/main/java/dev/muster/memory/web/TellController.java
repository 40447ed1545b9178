package dev.muster.memory.web;

import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Item;
import dev.muster.items.Tags;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.NewStory;
import dev.muster.memory.Outcome;
import dev.muster.memory.Stories;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Telling a story, out of nothing or out of a thread.
@Controller
class TellController {
    private final Stories stories;
    private final Memory memory;
    private final PagePlaces places;
    private final WhoSees whoSees;
    private final PageLabels labels;
    private final Once once;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    TellController(Stories stories, Memory memory, PagePlaces places, WhoSees whoSees, PageLabels labels, Once once, Desk desk, Pages pages, Words words) {
        this.stories = stories;
        this.memory = memory;
        this.places = places;
        this.whoSees = whoSees;
        this.labels = labels;
        this.once = once;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param from the handle of the thread from which it comes
    record Typed(
            @Nullable String title, @Nullable String situation, @Nullable String deeds, @Nullable String result, @Nullable String lesson, @Nullable String outcome,
            @Nullable String tags, @Nullable String layer, @Nullable String from, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("title", title, "situation", situation, "deeds", deeds, "result", result, "lesson", lesson, "outcome", outcome, "tags", tags, "layer", layer, "from", from);
        }

        static Typed of(Map<String, String> fields, @Nullable String key) {
            return new Typed(fields.get("title"), fields.get("situation"), fields.get("deeds"), fields.get("result"), fields.get("lesson"), fields.get("outcome"), fields.get("tags"),
                    fields.get("layer"), fields.get("from"), key);
        }

        static Typed of(NewStory begun, String from, String key) {
            return new Typed(begun.title(), begun.situation(), begun.deeds(), begun.result(), begun.lesson(), "", String.join(" ", begun.topics()), "", from, key);
        }

        NewStory story(Place place) {
            return new NewStory(Typing.text(title), Typing.text(situation), Typing.text(deeds), Typing.text(result), Typing.text(lesson),
                    Outcome.of(Typing.text(outcome)).orElse(null), Tags.split(Typing.text(tags)), PagePlaces.layer(place, Typing.text(layer)));
        }
    }

    private static String path(Place place) {
        return Addresses.tell(place, null);
    }

    @GetMapping({"/communities/{handle}/stories/new", "/pages/stories/new"})
    View form(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        var place = places.at(handle);
        memory.requireWriter(place, viewer);
        var begun = desk.open(path(place), viewer);
        var source = stories.source(from, place);
        var typed = begun.isBegun() ? Typed.of(begun.fields(), once.key())
                : source.map(each -> Typed.of(stories.begun(each), each.handle(), once.key())).orElseGet(() -> Typed.of(Map.of(), once.key()));
        return show(HttpStatus.OK, place, typed, FormErrors.none(), begun.editor(), viewer);
    }

    @PostMapping({"/communities/{handle}/stories", "/pages/stories"})
    View tell(@PathVariable(required = false) @Nullable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn(handle == null ? "/pages/stories/new" : "/communities/" + handle + "/stories/new", sent.fields(), viewer);
        var place = places.at(handle);
        var turn = desk.turn(path(place), sent.fields(), extras, viewer);
        var typed = Typed.of(turn.fields(), sent.key());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(place), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), place, typed, turn.errors(), turn.editor(), viewer);
            case SEND -> send(place, turn, typed, viewer);
        };
    }

    private View send(Place place, Turn turn, Typed typed, Viewer viewer) {
        try {
            var id = Once.id(Typing.text(typed.key()), "story" + place.handle() + typed.title() + typed.situation() + typed.deeds() + typed.result() + typed.lesson(), viewer);
            var page = stories.tell(place, typed.story(place), stories.source(typed.from(), place).orElse(null), id, viewer);
            desk.sent(path(place), viewer);
            return pages.redirect(Addresses.of(page.item()), "memory.story.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed, FormErrors.of(invalid, words), turn.editor(), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), place, typed, FormErrors.of(refusal, "title", words), turn.editor(), viewer);
        }
    }

    private View show(HttpStatus status, Place place, Typed typed, FormErrors errors, Editor editor, Viewer viewer) {
        var source = stories.source(typed.from(), place);
        List<Option> narrower = source.isPresent() ? List.of() : places.layers(place, Typing.text(typed.layer()), viewer);
        var form = new StoryForm(Addresses.stories(place), labels.crumbs(place, new Crumb(words.say("memory.stories"), Addresses.stories(place)), Crumb.here(words.say("memory.story.tell"))),
                source.map(TellController::source).orElse(null), Typing.text(typed.title()), Typing.text(typed.situation()), Typing.text(typed.deeds()), Typing.text(typed.result()),
                Typing.text(typed.lesson()), outcomes(Typing.text(typed.outcome()), words), Typing.text(typed.tags()), stories.topics(place).stream().map(Stories.Topic::name).toList(),
                narrower, Typing.text(typed.key()), editor, source.map(each -> whoSees.will(place, each)).orElseGet(() -> places.audience(place)), Addresses.stories(place), errors);
        return pages.show(status, "memory/tell", Map.of("view", form));
    }

    private static StoryForm.Source source(Item thread) {
        var address = "/" + thread.kind() + "s/" + thread.handle() + (thread.slug().isEmpty() ? "" : "/" + thread.slug());
        return new StoryForm.Source(thread.handle(), new Link(Optional.ofNullable(thread.title()).orElse(""), address));
    }

    static List<Option> outcomes(String chosen, Words words) {
        return Stream.of(Outcome.values()).map(each -> new Option(each.word(), words.say("memory.story.outcome." + each), words.say("memory.story.outcome." + each + ".hint"),
                each.word().equalsIgnoreCase(chosen))).toList();
    }
}
