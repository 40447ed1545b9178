package dev.muster.memory.web;

import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.PageLists;
import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a community's page says about its memory, to those who can do something about it: which pages nobody has looked at in time.
@Component
@Order(200)
class PagePanel implements Panel {
    private static final int MOST_COUNTED = 99;
    private final PageLists lists;
    private final Words words;

    PagePanel(PageLists lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public List<Need> needs(Place place, Viewer viewer) {
        int stale = Memory.mayWrite(place, viewer) ? lists.count(place, Show.STALE, MOST_COUNTED) : 0;
        return stale == 0 ? List.of() : List.of(new Need(Tone.WATCH, Icon.OVERDUE, words.say("memory.need.stale", stale),
                new Link(words.say("memory.need.stale.act"), Addresses.upkeep(place))));
    }
}
