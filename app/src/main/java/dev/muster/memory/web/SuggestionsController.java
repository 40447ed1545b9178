package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Suggestion;
import dev.muster.memory.Suggestions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The changes that wait in a community or at a page, and whether the community asks for approval.
@Controller
class SuggestionsController {
    private final Suggestions suggestions;
    private final Memory memory;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    SuggestionsController(Suggestions suggestions, Memory memory, PagePlaces places, PageLabels labels, Pages pages, Words words) {
        this.suggestions = suggestions;
        this.memory = memory;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    static String address(MemoryPage page, UUID suggestion) {
        return Addresses.path(page.item()) + "/suggestions/" + suggestion;
    }

    @GetMapping({"/communities/{handle}/suggestions", "/pages/suggestions"})
    View in(@PathVariable(required = false) @Nullable String handle, Viewer viewer) {
        var place = places.at(handle);
        viewer.self();
        boolean may = suggestions.maySay(place, viewer);
        var charter = may && !place.isOrganisation() ? place.address() + "/charter/edit#pagesApproved" : null;
        var rule = may && place.isOrganisation() ? place.address() + "/page-rule" : null;
        return pages.show("memory/suggestions", "view", new SuggestionsView(place.title(), labels.crumbs(place, Crumb.here(words.say("memory.suggestions"))),
                lines(suggestions.in(place)), suggestions.areAskedFor(place), charter, rule));
    }

    @GetMapping("/pages/{handle}/suggestions")
    View of(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        viewer.self();
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return pages.show("memory/suggestions", "view", new SuggestionsView(page.title(), labels.crumbs(place, page, "memory.suggestions"), lines(suggestions.of(page)),
                suggestions.areAskedFor(place), null, null));
    }

    private List<SuggestionsView.Line> lines(List<Suggestion> waiting) {
        var known = memory.of(waiting.stream().map(Suggestion::page).distinct().toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        var named = labels.named(waiting.stream().map(Suggestion::author).toList());
        return waiting.stream().filter(each -> known.containsKey(each.page())).map(each -> {
            var page = Objects.requireNonNull(known.get(each.page()));
            return new SuggestionsView.Line(page.title(), address(page, each.id()), named.who(each.author()), each.at(), each.summary());
        }).toList();
    }

    /// A community says so in its charter; the whole organisation has none.
    @PutMapping("/pages/page-rule")
    View rule(@RequestParam(defaultValue = "false") boolean approved, Viewer viewer) {
        var place = places.at(null);
        suggestions.askFor(place, approved, viewer);
        return pages.redirect(Addresses.suggestions(place), approved ? "memory.suggest.rule.on" : "memory.suggest.rule.off");
    }
}
