package dev.muster.memory.web;

import dev.muster.communities.spi.Space;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.PageLists;
import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Pages as a space of a community.
@Component
@Order(200)
class PageSpace implements Space {
    private static final int LATEST = 5;
    private final PageLists lists;
    private final PageLabels labels;
    private final Words words;

    PageSpace(PageLists lists, PageLabels labels, Words words) {
        this.lists = lists;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public String key() {
        return "pages";
    }

    @Override
    public String label() {
        return words.say("memory.pages");
    }

    @Override
    public String href(Place place) {
        return Addresses.list(place);
    }

    @Override
    public int count(Place place) {
        return lists.count(place, Show.NAMES, MOST_COUNTED + 1);
    }

    /// Whoever is signed in has an entry of their own for pages.
    @Override
    public List<String> paths() {
        return Viewer.current().signedIn() ? List.of() : List.of("/pages/");
    }

    @Override
    public Glance glance(Place place, Viewer viewer) {
        return new Glance(words.say("memory.latest"), labels.rows(lists.latest(place, LATEST), lists.today()),
                Memory.mayWrite(place, viewer) ? new Link(words.say("memory.write"), Addresses.write(place, "")) : null,
                new Link(words.say("memory.all"), Addresses.list(place)), words.say("memory.none.names"), words.say("memory.none.names.more"));
    }
}
