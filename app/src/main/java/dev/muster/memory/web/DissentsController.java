package dev.muster.memory.web;

import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.WhoSees;
import dev.muster.memory.Addresses;
import dev.muster.memory.Dissents;
import dev.muster.memory.Drawings;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewDissent;
import dev.muster.memory.PageDrawing;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// All that was said against a page, and saying that one disagrees with it.
@Controller
@RequestMapping("/pages/{handle}/dissents")
class DissentsController {
    private final Dissents dissents;
    private final Memory memory;
    private final Drawings drawings;
    private final Places places;
    private final DissentLines lines;
    private final PageLabels labels;
    private final WhoSees whoSees;
    private final Once once;
    private final Pages pages;
    private final Words words;

    DissentsController(Dissents dissents, Memory memory, Drawings drawings, Places places, DissentLines lines, PageLabels labels, WhoSees whoSees, Once once, Pages pages, Words words) {
        this.dissents = dissents;
        this.memory = memory;
        this.drawings = drawings;
        this.places = places;
        this.lines = lines;
        this.labels = labels;
        this.whoSees = whoSees;
        this.once = once;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(@Nullable String what, @Nullable String why, @Nullable String section, @Nullable String key) {}

    @GetMapping
    View all(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        return pages.show("memory/dissents", "view", lines.all(page, placeOf(page), viewer));
    }

    @GetMapping("/new")
    View form(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        dissents.requireDissenter(page, viewer);
        return show(HttpStatus.OK, page, new Typed("", "", "", once.key()), FormErrors.none());
    }

    @PostMapping
    View state(@PathVariable String handle, Typed typed, Viewer viewer) {
        var page = memory.at(handle);
        dissents.requireDissenter(page, viewer);
        try {
            var id = Once.id(text(typed.key()), "dissent" + handle + typed.what() + typed.why(), viewer);
            var stated = dissents.state(page, new NewDissent(typed.what(), typed.why(), typed.section()), id, viewer);
            return pages.redirect(Addresses.of(page.item()) + "#dissent-" + stated.item().handle(), "memory.dissent.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, typed, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), page, typed, FormErrors.of(refusal, "what", words));
        }
    }

    private View show(HttpStatus status, MemoryPage page, Typed typed, FormErrors errors) {
        var place = placeOf(page);
        var form = new DissentForm(DissentLines.all(page), labels.crumbs(place, page, "memory.dissent.state"), page.title(), text(typed.what()), text(typed.why()),
                sections(page, text(typed.section())), text(typed.key()), whoSees.will(place, page.item()), Addresses.of(page.item()), errors);
        return pages.show(status, "memory/dissent", Map.of("view", form));
    }

    private List<Option> sections(MemoryPage page, String chosen) {
        var headings = drawings.of(page.text()).headings().stream().map(PageDrawing.Heading::words).distinct().toList();
        return headings.isEmpty() ? List.of() : Stream.concat(Stream.of(Option.of("", words.say("memory.dissent.whole"), chosen.isEmpty())),
                headings.stream().map(each -> Option.of(each, each, each.equals(chosen)))).toList();
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
