package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Change;
import dev.muster.memory.Chronicle;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.References;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What changed lately in a community's pages, and which pages are wanted there.
@Controller
class ChangesController {
    private final Memory memory;
    private final Chronicle chronicle;
    private final References references;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    ChangesController(Memory memory, Chronicle chronicle, References references, PagePlaces places, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.chronicle = chronicle;
        this.references = references;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// @param minor whether trifles are shown too
    @GetMapping({"/communities/{handle}/pages/changes", "/pages/changes"})
    View changes(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "false") boolean minor, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        var place = places.at(handle);
        var part = chronicle.latest(place, minor, before, after);
        var list = Addresses.list(place) + "/changes" + (minor ? "?minor=true" : "");
        return pages.show("memory/changes", "view", new ChangesView(place.title(), crumbs(place, "memory.changes"), entries(part.entries()),
                new Pager(Paths.part(list, "before", part.before()), Paths.part(list, "after", part.after())), Addresses.list(place) + "/changes" + (minor ? "" : "?minor=true"), minor));
    }

    private List<ChangesView.Entry> entries(List<Change> changes) {
        Map<UUID, MemoryPage> known = memory.of(changes.stream().map(Change::page).distinct().toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        var named = labels.named(changes.stream().map(Change::editor).toList());
        return changes.stream().filter(each -> known.containsKey(each.page())).map(each -> {
            var page = Objects.requireNonNull(known.get(each.page())).item();
            var marks = Stream.of(each.number() == 1 ? words.say("memory.first") : "", each.minor() ? words.say("memory.minor") : "").filter(mark -> !mark.isEmpty()).toList();
            return new ChangesView.Entry(each.title(), Addresses.of(page), named.who(each.editor()), each.at(), each.summary(), marks,
                    each.number() == 1 ? null : PageHistoryController.compared(Addresses.path(page), each.number() - 1, each.number()));
        }).toList();
    }

    @GetMapping({"/communities/{handle}/pages/wanted", "/pages/wanted"})
    View wanted(@PathVariable(required = false) @Nullable String handle, Viewer viewer) {
        var place = places.at(handle);
        boolean may = Memory.mayWrite(place, viewer);
        var wanted = references.wanted(place).stream()
                .map(each -> new WantedView.Entry(new Link(each.title(), may ? Addresses.write(place, each.title()) : ""), words.say("memory.wanted.by", each.pages()))).toList();
        return pages.show("memory/wanted", "view", new WantedView(place.title(), crumbs(place, "memory.wanted"), wanted, may));
    }

    private List<Crumb> crumbs(Place place, String key) {
        return labels.crumbs(place, Crumb.here(words.say(key)));
    }
}
