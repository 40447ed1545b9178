package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Audiences;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Outlook;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Showing a page to more audiences or to fewer, once one has seen who will see it.
@Controller
@RequestMapping("/pages/{handle}/audience")
class AudienceController {
    private final Memory memory;
    private final Audiences audiences;
    private final PagePlaces places;
    private final ScopeScenes scope;
    private final Outlooks outlooks;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    AudienceController(Memory memory, Audiences audiences, PagePlaces places, ScopeScenes scope, Outlooks outlooks, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.audiences = audiences;
        this.places = places;
        this.scope = scope;
        this.outlooks = outlooks;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View look(@PathVariable String handle, @RequestParam(defaultValue = "") List<String> layer, Viewer viewer) {
        var page = memory.at(handle);
        audiences.requireChooser(page, viewer);
        return layer.isEmpty() ? scope.show(HttpStatus.OK, page, "", "", new FormErrors(Map.of("layer", words.say("memory.audience.nobody"))), viewer)
                : show(HttpStatus.OK, page, layer, FormErrors.none(), viewer);
    }

    @PutMapping
    View change(@PathVariable String handle, @RequestParam(defaultValue = "") List<String> layer, @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        var page = memory.at(handle);
        try {
            var shown = audiences.show(page, read(page, layer, viewer), seen, version, viewer);
            return pages.redirect(Addresses.of(shown.item()), "memory.audience.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, layer, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            return show(HttpStatus.CONFLICT, memory.at(handle), layer, new FormErrors(Map.of("layer", words.say("memory.outlook.changed"))), viewer);
        }
    }

    /// Whoever chooses all whom the place names means all who come there, whatever they are.
    private Set<Audience> read(MemoryPage page, List<String> typed, Viewer viewer) {
        var layer = EnumSet.noneOf(Audience.class);
        Stream.of(Audience.values()).filter(each -> typed.contains(each.name())).forEach(layer::add);
        var choices = places.find(page.item().place()).map(place -> Audiences.choices(place, viewer));
        return choices.isPresent() && layer.containsAll(choices.get()) ? EnumSet.allOf(Audience.class) : layer;
    }

    private View show(HttpStatus status, MemoryPage page, List<String> typed, FormErrors errors, Viewer viewer) {
        try {
            return pages.show(status, "memory/outlook", Map.of("view", view(page, audiences.outlook(page, read(page, typed, viewer), viewer), errors)));
        } catch (Invalid invalid) {
            return scope.show(HttpStatus.UNPROCESSABLE_CONTENT, page, "", "", FormErrors.of(invalid, words), viewer);
        }
    }

    private OutlookView view(MemoryPage page, Outlook outlook, FormErrors errors) {
        var will = new ArrayList<>(outlooks.will(page, outlook));
        will.add(words.say(outlook.more().isEmpty() ? "memory.audience.talk" : "memory.audience.history"));
        var sent = new ArrayList<>(outlook.layer().stream().map(each -> new OutlookView.Sent("layer", each.name())).toList());
        sent.add(new OutlookView.Sent("version", Integer.toString(page.item().version())));
        return new OutlookView(words.say("memory.audience"), page.title(), labels.crumbs(outlook.from(), page, "memory.audience"), Addresses.path(page.item()) + "/audience",
                sent, will, outlook.changes(), false, "", words.say("memory.audience.act"), Addresses.scope(page.item()), errors);
    }
}
