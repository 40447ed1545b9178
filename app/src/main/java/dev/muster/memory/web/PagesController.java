package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageLists;
import dev.muster.memory.PageLists.Show;
import dev.muster.memory.Stretch;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages of a community: by name, by what changed last, and those that need somebody.
@Controller
class PagesController {
    private static final int MOST_COUNTED = 99;
    private final Memory memory;
    private final PageLists lists;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    PagesController(Memory memory, PageLists lists, PagePlaces places, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.lists = lists;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping({"/communities/{handle}/pages", "/pages"})
    View list(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "names") String show, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var place = places.at(handle);
        var shown = Show.of(show);
        return pages.show("memory/list", "view", view(place, shown, lists.of(place, shown, before, after), viewer));
    }

    /// The address that people write down: a page by what it is called, or was. Where there is none for the viewer, it can be written.
    @GetMapping("/communities/{handle}/pages/{address}")
    View named(@PathVariable String handle, @PathVariable String address, Viewer viewer) {
        var place = places.at(handle);
        var page = memory.named(place, address);
        if (page.isPresent()) {
            return pages.redirect(Addresses.of(page.get().item()), null);
        }
        memory.requireWriter(place, viewer);
        return pages.redirect(Addresses.write(place, address.replace('-', ' ')), null);
    }

    private ListView view(Place place, Show show, Stretch<MemoryPage> part, Viewer viewer) {
        var list = address(place, show);
        return new ListView(place.title(), labels.crumbs(place), tabs(place, show), labels.rows(part.entries(), lists.today()),
                new Pager(Paths.part(list, "before", part.before()), Paths.part(list, "after", part.after())),
                Memory.mayWrite(place, viewer) ? Addresses.write(place, "") : null, Addresses.list(place) + "/changes", Addresses.stories(place),
                Addresses.list(place) + "/wanted", Memory.mayWrite(place, viewer) ? Addresses.upkeep(place) : null, viewer.signedIn() ? Addresses.suggestions(place) : null,
                words.say("memory.none." + show.word()), words.say("memory.none." + show.word() + ".more"));
    }

    private static String address(Place place, Show show) {
        return Addresses.list(place) + (show == Show.NAMES ? "" : "?show=" + show.word());
    }

    private List<Tab> tabs(Place place, Show current) {
        return Stream.of(Show.values()).map(show -> new Tab(words.say("memory.show." + show.word()), address(place, show), count(place, show), show == current)).toList();
    }

    /// What needs somebody is counted, as far as counting helps.
    private @Nullable Long count(Place place, Show show) {
        if (show != Show.STALE && show != Show.UNCHECKED) {
            return null;
        }
        int found = lists.count(place, show, MOST_COUNTED + 1);
        return found > MOST_COUNTED ? null : Long.valueOf(found);
    }
}
