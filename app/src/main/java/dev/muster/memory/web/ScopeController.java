package dev.muster.memory.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.memory.Addresses;
import dev.muster.memory.Audiences;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Moves;
import dev.muster.memory.Templates;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a page stands and who sees it; whether others begin with it; hiding it, and showing it again.
@Controller
class ScopeController {
    private final Memory memory;
    private final Audiences audiences;
    private final Moves moves;
    private final Templates templates;
    private final PagePlaces places;
    private final WhoSees whoSees;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    ScopeController(Memory memory, Audiences audiences, Moves moves, Templates templates, PagePlaces places, WhoSees whoSees, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.audiences = audiences;
        this.moves = moves;
        this.templates = templates;
        this.places = places;
        this.whoSees = whoSees;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/pages/{handle}/scope")
    View scope(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        return pages.show("memory/scope", "view", view(memory.at(handle), "", "", FormErrors.none(), viewer));
    }

    /// The same again, where something typed was wrong.
    View again(HttpStatus status, MemoryPage page, String to, String why, FormErrors errors, Viewer viewer) {
        return pages.show(status, "memory/scope", Map.of("view", view(page, to, why, errors, viewer)));
    }

    private ScopeView view(MemoryPage page, String to, String why, FormErrors errors, Viewer viewer) {
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        boolean leaves = Moves.mayLeave(place, viewer);
        return new ScopeView(Addresses.path(page.item()), page.title(), labels.crumbs(place, page, "memory.scope"), place.title(), whoSees.people(place, page.item().layer()),
                Audiences.mayChoose(page, place, viewer) ? options(page, place, viewer) : List.of(), leaves, to, leaves ? choices(page, viewer) : List.of(),
                Templates.mayOffer(place, viewer), page.template(), Audiences.mayHide(place, viewer), page.item().hidden(), why, Addresses.of(page.item()), errors);
    }

    private List<Option> options(MemoryPage page, Place place, Viewer viewer) {
        return Stream.of(Audience.values()).filter(Audiences.choices(place, viewer)::contains)
                .map(each -> new Option(each.name(), words.say("memory.audience." + each), null, page.item().layer().contains(each))).toList();
    }

    private List<Link> choices(MemoryPage page, Viewer viewer) {
        return moves.choices(page, viewer).stream()
                .map(each -> new Link(each.title(), Addresses.path(page.item()) + "/move?to=" + (each.isOrganisation() ? MoveController.ORGANISATION : each.handle()))).toList();
    }

    @PutMapping("/pages/{handle}/template")
    View offer(@PathVariable String handle, Viewer viewer) {
        return pages.redirect(Addresses.of(templates.offer(memory.at(handle), true, viewer).item()), "memory.template.done");
    }

    @DeleteMapping("/pages/{handle}/template")
    View withdraw(@PathVariable String handle, Viewer viewer) {
        return pages.redirect(Addresses.of(templates.offer(memory.at(handle), false, viewer).item()), "memory.template.undone");
    }

    @PutMapping("/pages/{handle}/hiding")
    View hide(@PathVariable String handle, @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var page = memory.at(handle);
        try {
            audiences.hide(page, true, why, viewer);
            return pages.redirect(Addresses.of(page.item()), "memory.hide.done");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, page, "", why, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping("/pages/{handle}/hiding")
    View show(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        audiences.hide(page, false, "", viewer);
        return pages.redirect(Addresses.of(page.item()), "memory.hide.undone");
    }
}
