package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageLists;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: the pages that one answers for and has to look at again.
@Component
@Order(35)
class MemoryHome implements HomePart {
    private static final int MOST = 5;
    private final PageLists lists;
    private final Words words;

    MemoryHome(PageLists lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        return viewer.signedIn() ? lists.staleOf(viewer.self(), MOST).stream().map(this::waiting).toList() : List.of();
    }

    private Waiting waiting(MemoryPage page) {
        return new Waiting(Tone.WATCH, words.say("memory.home.stale", page.title(), Times.day(Objects.requireNonNull(page.reviewBy()))),
                new Link(words.say("memory.home.stale.act"), Addresses.of(page.item())));
    }
}
