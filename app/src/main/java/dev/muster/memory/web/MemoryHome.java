package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Dissent;
import dev.muster.memory.Dissents;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageLists;
import dev.muster.memory.Suggestion;
import dev.muster.memory.Suggestions;
import dev.muster.memory.Watched;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Shelf;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: the pages that one answers for and has to look at again, and what others changed in those that one follows.
@Component
@Order(35)
class MemoryHome implements HomePart {
    private static final int MOST = 5;
    private final PageLists lists;
    private final Memory memory;
    private final Suggestions suggestions;
    private final Dissents dissents;
    private final Watched watched;
    private final PageLabels labels;
    private final Words words;

    MemoryHome(PageLists lists, Memory memory, Suggestions suggestions, Dissents dissents, Watched watched, PageLabels labels, Words words) {
        this.lists = lists;
        this.memory = memory;
        this.suggestions = suggestions;
        this.dissents = dissents;
        this.watched = watched;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        return Stream.concat(Stream.concat(disputed(viewer), suggested(viewer)), lists.staleOf(viewer.self(), MOST).stream().map(this::waiting)).toList();
    }

    private Stream<Waiting> disputed(Viewer viewer) {
        var found = dissents.waiting(viewer, MOST);
        var known = memory.of(found.stream().map(Dissent::page).distinct().toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        var named = labels.named(found.stream().map(each -> each.item().author()).toList());
        return found.stream().filter(each -> known.containsKey(each.page())).map(each -> {
            var page = Objects.requireNonNull(known.get(each.page()));
            return new Waiting(Tone.WATCH, words.say("memory.home.disputed", named.who(each.item().author()).name(), page.title()),
                    new Link(words.say("memory.home.disputed.act"), DissentLines.path(page, each)));
        });
    }

    private Stream<Waiting> suggested(Viewer viewer) {
        var found = suggestions.waiting(viewer, MOST);
        var known = memory.of(found.stream().map(Suggestion::page).distinct().toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        var named = labels.named(found.stream().map(Suggestion::author).toList());
        return found.stream().filter(each -> known.containsKey(each.page())).map(each -> {
            var page = Objects.requireNonNull(known.get(each.page()));
            return new Waiting(Tone.ACCENT, words.say("memory.home.suggested", named.who(each.author()).name(), page.title()),
                    new Link(words.say("memory.home.suggested.act"), SuggestionsController.address(page, each.id())));
        });
    }

    @Override
    public Optional<Shelf> shelf(Viewer viewer) {
        var lines = watched.news(MOST, viewer).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("memory.watched"), lines, null, ""));
    }

    private Shelf.Line line(Watched.Unread unread) {
        var page = unread.page();
        return new Shelf.Line(new Link(page.title(), Addresses.of(page.item())), labels.confidence(page.confidence()), words.say("memory.news.short", unread.changes()), page.edited());
    }

    private Waiting waiting(MemoryPage page) {
        return new Waiting(Tone.WATCH, words.say("memory.home.stale", page.title(), Times.day(Objects.requireNonNull(page.reviewBy()))),
                new Link(words.say("memory.home.stale.act"), Addresses.of(page.item())));
    }
}
