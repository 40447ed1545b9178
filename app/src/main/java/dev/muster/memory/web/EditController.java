package dev.muster.memory.web;

import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.text.Pieces;
import dev.muster.items.text.Sections;
import dev.muster.memory.Addresses;
import dev.muster.memory.Edited;
import dev.muster.memory.Edits;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageEdit;
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
import org.springframework.web.servlet.View;

/// Changing what a page says, the whole of it or one section.
@Controller("memoryEditController")
class EditController {
    private final Memory memory;
    private final Edits edits;
    private final Places places;
    private final WhoSees whoSees;
    private final PageLabels labels;
    private final Desk desk;
    private final Previews previews;
    private final Pages pages;
    private final Words words;

    EditController(Memory memory, Edits edits, Places places, WhoSees whoSees, PageLabels labels, Desk desk, Previews previews, Pages pages, Words words) {
        this.memory = memory;
        this.edits = edits;
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

        Subject of(MemoryPage now) {
            return new Subject(now, section);
        }
    }

    @GetMapping("/pages/{handle}/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        return form(new Subject(memory.at(handle), null), viewer);
    }

    @GetMapping("/pages/{handle}/edit/{section}")
    View form(@PathVariable String handle, @PathVariable int section, Viewer viewer) {
        return form(new Subject(memory.at(handle), section), viewer);
    }

    private View form(Subject subject, Viewer viewer) {
        var page = subject.page();
        memory.requireEditor(page, viewer);
        var begun = desk.open(subject.path(), viewer);
        int base = Typing.number(begun.text("base", ""), page.number());
        var typed = new Typed(begun.text("title", page.title()), begun.isBegun() ? begun.text("body", "") : text(subject), begun.text("summary", ""), begun.text("minor", ""), base);
        return show(HttpStatus.OK, subject, typed, null, FormErrors.none(), begun.editor());
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
            case SHOW_AGAIN -> show(turn.status(), subject, typed, null, turn.errors(), turn.editor());
            case SEND -> send(subject, typed, turn.editor(), viewer);
        };
    }

    private View send(Subject subject, Typed typed, Editor editor, Viewer viewer) {
        try {
            return switch (edits.edit(subject.page(), typed.edit(subject.section()), viewer)) {
                case Edited.Kept kept -> {
                    desk.sent(subject.path(), viewer);
                    yield pages.redirect(Addresses.of(kept.page().item()), kept.page().number() > typed.base() + 1 ? "memory.edit.merged" : "memory.edit.done");
                }
                case Edited.Collided collided -> {
                    desk.sent(subject.path(), viewer);
                    yield collided(collided, typed);
                }
            };
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, subject, typed, null, FormErrors.of(invalid, words), editor);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), subject.of(memory.at(subject.page().item().handle())), typed, null, FormErrors.of(refusal, "body", words), editor);
        }
    }

    /// Both sides, and below them the whole text with the editor's own words wherever they differ, to be settled and sent again.
    private View collided(Edited.Collided collided, Typed typed) {
        var now = collided.now();
        var whole = new Subject(now, null);
        var next = new Typed(collided.title(), collided.text(), typed.summary(), typed.minor(), now.number());
        var conflicts = collided.conflicts().stream()
                .map(each -> new CollisionView.Conflict(each.base(), Pieces.between(each.base(), each.mine()), Pieces.between(each.base(), each.theirs()))).toList();
        var view = new CollisionView(labels.named(List.of(now.editor())).who(now.editor()), now.edited(), collided.titleToo() ? now.title() : null, conflicts);
        return show(HttpStatus.CONFLICT, whole, next, view, new FormErrors(Map.of("body", words.say("memory.edit.collides"))), Desk.blank(whole.path()));
    }

    private View show(HttpStatus status, Subject subject, Typed typed, @Nullable CollisionView collision, FormErrors errors, Editor editor) {
        var page = subject.page();
        var place = placeOf(page);
        var form = new PageForm(subject.path(), "put", labels.crumbs(place, page, "memory.edit"), Typing.text(typed.title()), Typing.text(typed.body()),
                Typing.text(typed.summary()), typed.isMinor(), List.of(), "", typed.base(), subject.section(), editor, Aids.around(page.item(), place),
                whoSees.will(place, page.item()), collision, Addresses.of(page.item()), errors);
        return pages.show(status, "memory/form", Map.of("view", form));
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
