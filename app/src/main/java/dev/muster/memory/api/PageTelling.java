package dev.muster.memory.api;

import dev.muster.items.Followers;
import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.memory.Addresses;
import dev.muster.memory.Change;
import dev.muster.memory.Drawings;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageLists;
import dev.muster.memory.References;
import dev.muster.memory.Stories;
import dev.muster.memory.Stretch;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells programs of pages; whoever is named is looked up once for all.
@Component
class PageTelling {
    private final Persons persons;
    private final References references;
    private final Drawings drawings;
    private final Followers followers;
    private final Ties ties;
    private final PageLists lists;
    private final Stories stories;
    private final Places places;

    PageTelling(Persons persons, References references, Drawings drawings, Followers followers, Ties ties, PageLists lists, Stories stories, Places places) {
        this.persons = persons;
        this.references = references;
        this.drawings = drawings;
        this.followers = followers;
        this.ties = ties;
        this.lists = lists;
        this.stories = stories;
        this.places = places;
    }

    @Transactional(readOnly = true)
    PageJson page(MemoryPage page, Viewer viewer) {
        var item = page.item();
        var known = known(Stream.of(item.author(), page.editor(), page.owner()));
        return new PageJson(item.handle(), Addresses.of(item), places.find(item.place()).map(Place::community).orElse(null),
                page.title(), page.text(), page.confidence(), item.layer(), item.created(), page.number(),
                who(known, item.author()), who(known, page.editor()), page.edited(), who(known, page.owner()), page.reviewBy(), page.isStale(lists.today()), page.template(),
                stories.of(page).map(each -> new PageJson.StoryJson(each.outcome(), each.topics())).orElse(null), links(page),
                references.linkingTo(page).stream().map(each -> new PageJson.LinkJson(each.title(), each.href())).toList(), tied(item), followers.include(item, viewer));
    }

    private List<PageJson.PageTieJson> tied(Item item) {
        return ties.of(item).stream().map(Link::other).filter(each -> each.title() != null).distinct()
                .map(each -> new PageJson.PageTieJson(each.kind(), each.handle(), String.valueOf(each.title()))).toList();
    }

    private List<PageJson.LinkJson> links(MemoryPage page) {
        var titles = drawings.of(page.text()).links();
        var there = references.resolve(page.item().place(), titles.keySet());
        return titles.entrySet().stream().map(each -> link(each.getValue(), there.get(each.getKey()))).toList();
    }

    private static PageJson.LinkJson link(String title, @Nullable Item there) {
        return there == null ? new PageJson.LinkJson(title, null) : new PageJson.LinkJson(Objects.requireNonNull(there.title()), Addresses.of(there));
    }

    PageJson.PartJson part(Stretch<MemoryPage> part) {
        var known = known(part.entries().stream().flatMap(each -> Stream.of(each.editor(), each.owner())));
        return new PageJson.PartJson(part.entries().stream().map(each -> new PageJson.LineJson(each.item().handle(), Addresses.of(each.item()), each.title(), each.confidence(),
                each.number(), who(known, each.editor()), each.edited(), who(known, each.owner()), each.reviewBy(), each.isStale(lists.today()))).toList(),
                part.before(), part.after());
    }

    ChangeJson.PartJson changes(Stretch<Change> part) {
        var known = known(part.entries().stream().map(Change::editor));
        return new ChangeJson.PartJson(part.entries().stream().map(each -> change(each, who(known, each.editor()), null)).toList(), part.before(), part.after());
    }

    ChangeJson change(Change change) {
        return change(change, who(known(Stream.of(change.editor())), change.editor()), change.body());
    }

    private static ChangeJson change(Change change, @Nullable WhoJson editor, @Nullable String body) {
        return new ChangeJson(change.number(), change.base(), editor, change.at(), change.title(), change.summary(), change.minor(), change.isMerged(), change.revertedTo(), body);
    }

    private Map<UUID, Person> known(Stream<? extends @Nullable UUID> people) {
        return persons.all(people.filter(Objects::nonNull).map(Objects::requireNonNull).<UUID>map(each -> each).distinct().toList());
    }

    private static @Nullable WhoJson who(Map<UUID, Person> known, @Nullable UUID person) {
        return person == null ? null : WhoJson.of(known.get(person));
    }
}
