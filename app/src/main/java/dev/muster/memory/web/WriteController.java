package dev.muster.memory.web;

import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewPage;
import dev.muster.memory.Templates;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing a page.
@Controller
class WriteController {
    private final Memory memory;
    private final Templates templates;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Once once;
    private final Desk desk;
    private final Previews previews;
    private final Pages pages;
    private final Words words;

    WriteController(Memory memory, Templates templates, PagePlaces places, PageLabels labels, Once once, Desk desk, Previews previews, Pages pages, Words words) {
        this.memory = memory;
        this.templates = templates;
        this.places = places;
        this.labels = labels;
        this.once = once;
        this.desk = desk;
        this.previews = previews;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(@Nullable String title, @Nullable String body, @Nullable String summary, @Nullable String layer, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("title", title, "body", body, "summary", summary, "layer", layer);
        }

        static Typed of(Turn turn, Typed sent) {
            return new Typed(turn.text("title"), turn.text("body"), turn.text("summary"), turn.text("layer"), sent.key());
        }
    }

    private static String path(Place place) {
        return Addresses.write(place, "");
    }

    @GetMapping({"/communities/{handle}/pages/new", "/pages/new"})
    View form(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "") String title, @RequestParam(required = false) @Nullable String template,
            Viewer viewer) {
        var place = places.at(handle);
        memory.requireWriter(place, viewer);
        var begun = desk.open(path(place), viewer);
        var typed = new Typed(begun.text("title", title),
                begun.text("body", templates.named(template, place).map(MemoryPage::text).orElse("")), begun.text("summary", ""), begun.text("layer", ""), once.key());
        return show(HttpStatus.OK, place, typed, FormErrors.none(), begun.editor(), begun.isBegun() ? List.of() : offered(place, title, template), viewer);
    }

    /// What the page can begin with, as long as nothing of it is written.
    private List<Link> offered(Place place, String title, @Nullable String chosen) {
        return templates.offered(place).stream().filter(each -> !each.item().handle().equals(chosen))
                .map(each -> new Link(each.title(), Addresses.write(place, title, each.item()))).toList();
    }

    @PostMapping({"/communities/{handle}/pages", "/pages"})
    View write(@PathVariable(required = false) @Nullable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn(handle == null ? "/pages/new" : "/communities/" + handle + "/pages/new", sent.fields(), viewer);
        var place = places.at(handle);
        var turn = desk.turn(path(place), sent.fields(), extras, previews.drawing(place, viewer), viewer);
        var typed = Typed.of(turn, sent);
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(place), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), place, typed, turn.errors(), turn.editor(), List.of(), viewer);
            case SEND -> send(place, turn, typed, viewer);
        };
    }

    private View send(Place place, Turn turn, Typed typed, Viewer viewer) {
        var title = turn.text("title");
        var body = turn.text("body");
        try {
            var wanted = new NewPage(title, body, turn.text("summary"), PagePlaces.layer(place, turn.text("layer")));
            var page = memory.write(place, wanted, Once.id(Typing.text(typed.key()), "page" + place.handle() + title + body, viewer), viewer);
            desk.sent(path(place), viewer);
            return pages.redirect(Addresses.of(page.item()), "memory.write.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, place, typed, FormErrors.of(invalid, words), turn.editor(), List.of(), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), place, typed, FormErrors.of(refusal, "title", words), turn.editor(), List.of(), viewer);
        }
    }

    private View show(HttpStatus status, Place place, Typed typed, FormErrors errors, Editor editor, List<Link> begin, Viewer viewer) {
        var form = new PageForm(Addresses.list(place), null, labels.crumbs(place, Crumb.here(words.say("memory.write"))), Typing.text(typed.title()), Typing.text(typed.body()),
                Typing.text(typed.summary()), false, places.layers(place, Typing.text(typed.layer()), viewer), Typing.text(typed.key()), 0, null, editor,
                Aids.in(place), places.audience(place), null, false, Addresses.list(place), errors);
        return pages.show(status, "memory/form", Map.of("view", form, "begin", begin));
    }
}
