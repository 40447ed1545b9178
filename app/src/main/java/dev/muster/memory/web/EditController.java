package dev.muster.memory.web;

import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.text.Sections;
import dev.muster.memory.Addresses;
import dev.muster.memory.Edited;
import dev.muster.memory.Edits;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Quotes;
import dev.muster.memory.Suggestions;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Changing what a page says, the whole of it or one section.
@Controller("memoryEditController")
class EditController {
    private final Memory memory;
    private final Edits edits;
    private final Suggestions suggestions;
    private final Quotes quotes;
    private final Places places;
    private final WhoSees whoSees;
    private final PageLabels labels;
    private final Desk desk;
    private final Previews previews;
    private final Pages pages;
    private final Words words;

    EditController(Memory memory, Edits edits, Suggestions suggestions, Quotes quotes, Places places, WhoSees whoSees, PageLabels labels, Desk desk, Previews previews, Pages pages, Words words) {
        this.memory = memory;
        this.edits = edits;
        this.suggestions = suggestions;
        this.quotes = quotes;
        this.places = places;
        this.whoSees = whoSees;
        this.labels = labels;
        this.desk = desk;
        this.previews = previews;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param base the revision that it changes
    record Typed(@Nullable String title, @Nullable String body, @Nullable String summary, @Nullable String minor, int base) {

        Map<String, String> fields() {
            return Typing.fields("title", title, "body", body, "summary", summary, "minor", minor, "base", Integer.toString(base));
        }

        static Typed of(Turn turn, int base) {
            return new Typed(turn.text("title"), turn.text("body"), turn.text("summary"), turn.text("minor"), base);
        }

        boolean isMinor() {
            return !Typing.text(minor).isEmpty();
        }

        /// A section has no title of its own.
        PageEdit edit(@Nullable Integer section) {
            return new PageEdit(base, section == null ? Typing.text(title) : null, Typing.text(body), Typing.text(summary), isMinor(), section);
        }
    }

    /// Which text somebody changes: a page, or one of its sections.
    private record Subject(MemoryPage page, @Nullable Integer section) {

        String path() {
            return Addresses.path(page.item()) + "/edit" + (section == null ? "" : "/" + section);
        }
    }

    @GetMapping("/pages/{handle}/edit")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "") String quote, Viewer viewer) {
        return form(new Subject(memory.at(handle), null), quote, viewer);
    }

    @GetMapping("/pages/{handle}/edit/{section}")
    View form(@PathVariable String handle, @PathVariable int section, Viewer viewer) {
        return form(new Subject(memory.at(handle), section), "", viewer);
    }

    private View form(Subject subject, String quote, Viewer viewer) {
        var page = subject.page();
        suggestions.requireSuggester(page, viewer);
        var begun = desk.open(subject.path(), viewer);
        int base = Typing.number(begun.text("base", ""), page.number());
        var body = quotes.addedTo(begun.isBegun() ? begun.text("body", "") : text(subject), quote);
        var typed = new Typed(begun.text("title", page.title()), body, begun.text("summary", ""), begun.text("minor", ""), base);
        return show(HttpStatus.OK, subject, typed, null, FormErrors.none(), begun.editor(), viewer);
    }

    private static String text(Subject subject) {
        var text = subject.page().text();
        if (subject.section() == null) {
            return text;
        }
        var sections = Sections.of(text);
        if (!sections.has(subject.section())) {
            throw new Refusal(Reason.GONE, "memory.section.gone");
        }
        return sections.text(subject.section());
    }

    @PutMapping("/pages/{handle}/edit")
    View change(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/pages/" + handle + "/edit", sent.fields(), viewer);
        return change(new Subject(memory.at(handle), null), sent, extras, viewer);
    }

    @PutMapping("/pages/{handle}/edit/{section}")
    View change(@PathVariable String handle, @PathVariable int section, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/pages/" + handle + "/edit/" + section, sent.fields(), viewer);
        return change(new Subject(memory.at(handle), section), sent, extras, viewer);
    }

    private View change(Subject subject, Typed sent, Extras extras, Viewer viewer) {
        var turn = desk.turn(subject.path(), sent.fields(), extras, previews.drawing(placeOf(subject.page()), viewer), viewer);
        var typed = Typed.of(turn, sent.base());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(subject.path(), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), subject, typed, null, turn.errors(), turn.editor(), viewer);
            case SEND -> send(subject, typed, turn.editor(), viewer);
        };
    }

    private View send(Subject subject, Typed typed, Editor editor, Viewer viewer) {
        try {
            if (suggestions.areNeeded(subject.page(), placeOf(subject.page()), viewer)) {
                return suggest(subject, typed, viewer);
            }
            return switch (edits.edit(subject.page(), typed.edit(subject.section()), viewer)) {
                case Edited.Kept kept -> {
                    desk.sent(subject.path(), viewer);
                    yield pages.redirect(Addresses.of(kept.page().item()), kept.page().number() > typed.base() + 1 ? "memory.edit.merged" : "memory.edit.done");
                }
                case Edited.Collided collided -> {
                    desk.sent(subject.path(), viewer);
                    yield collided(collided, typed, viewer);
                }
            };
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, subject, typed, null, FormErrors.of(invalid, words), editor, viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), new Subject(memory.at(subject.page().item().handle()), subject.section()), typed, null, FormErrors.of(refusal, "body", words), editor, viewer);
        }
    }

    private View suggest(Subject subject, Typed typed, Viewer viewer) {
        suggestions.suggest(subject.page(), typed.edit(subject.section()), viewer);
        desk.sent(subject.path(), viewer);
        return pages.redirect(Addresses.of(subject.page().item()), "memory.suggest.done");
    }

    /// Both sides, and below them the whole text with the editor's own words wherever they differ, to be settled and sent again.
    private View collided(Edited.Collided collided, Typed typed, Viewer viewer) {
        var now = collided.now();
        var whole = new Subject(now, null);
        var next = new Typed(collided.title(), collided.text(), typed.summary(), typed.minor(), now.number());
        return show(HttpStatus.CONFLICT, whole, next, CollisionView.of(collided, labels), new FormErrors(Map.of("body", words.say("memory.edit.collides"))), Desk.blank(whole.path()), viewer);
    }

    private View show(HttpStatus status, Subject subject, Typed typed, @Nullable CollisionView collision, FormErrors errors, Editor editor, Viewer viewer) {
        var page = subject.page();
        var place = placeOf(page);
        var form = new PageForm(subject.path(), "put", labels.crumbs(place, page, "memory.edit"), Typing.text(typed.title()), Typing.text(typed.body()),
                Typing.text(typed.summary()), typed.isMinor(), List.of(), "", typed.base(), subject.section(), editor, Aids.around(page.item(), place),
                whoSees.will(place, page.item()), collision, suggestions.areNeeded(page, place, viewer), Addresses.of(page.item()), errors);
        return pages.show(status, "memory/form", Map.of("view", form));
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
