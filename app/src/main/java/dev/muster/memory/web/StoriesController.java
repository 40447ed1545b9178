package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Outcome;
import dev.muster.memory.Stories;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The stories of a community, by how they ended and what they are about.
@Controller
class StoriesController {
    private final Stories stories;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    StoriesController(Stories stories, PagePlaces places, PageLabels labels, Pages pages, Words words) {
        this.stories = stories;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping({"/communities/{handle}/stories", "/pages/stories"})
    View list(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String topic,
            @RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var place = places.at(handle);
        var ended = Outcome.of(outcome).orElse(null);
        var about = topic.isBlank() ? null : topic.strip().toLowerCase(Locale.ROOT);
        var part = stories.list(place, ended, about, before, after);
        var told = stories.of(part.entries().stream().map(MemoryPage::id).toList());
        var address = address(place, ended, about);
        return pages.show("memory/stories", "view", new StoriesView(place.title(), labels.crumbs(place, Crumb.here(words.say("memory.stories"))), tabs(place, ended, about),
                labels.stories(place, part.entries(), told), new Pager(Paths.part(address, "before", part.before()), Paths.part(address, "after", part.after())),
                Memory.mayWrite(place, viewer) ? Addresses.tell(place, null) : null, about == null ? null : new StoriesView.Narrowed(about, address(place, ended, null)),
                stories.topics(place).stream().map(each -> new StoriesView.Topic(each.name(), address(place, null, each.name()), each.stories())).toList()));
    }

    static String address(Place place, @Nullable Outcome outcome, @Nullable String topic) {
        var address = UriComponentsBuilder.fromPath(Addresses.stories(place));
        if (outcome != null) {
            address.queryParam("outcome", outcome.word());
        }
        return topic == null ? address.toUriString() : address.queryParam("topic", "{topic}").encode().buildAndExpand(topic).toUriString();
    }

    private List<Tab> tabs(Place place, @Nullable Outcome current, @Nullable String topic) {
        var all = new Tab(words.say("memory.stories.all"), address(place, null, topic), null, current == null);
        return Stream.concat(Stream.of(all), Stream.of(Outcome.values())
                .map(each -> new Tab(words.say("memory.stories." + each), address(place, each, topic), null, each == current))).toList();
    }
}
