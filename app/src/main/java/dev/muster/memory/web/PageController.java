package dev.muster.memory.web;

import dev.muster.items.Editions;
import dev.muster.items.Editions.Edition;
import dev.muster.items.Followers;
import dev.muster.items.Hints;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Ties;
import dev.muster.memory.Addresses;
import dev.muster.memory.Dissents;
import dev.muster.memory.Files;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryHints;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.References;
import dev.muster.memory.Stories;
import dev.muster.memory.web.SeenPages.Seen;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// A page of the memory. What people share of it is made once for each edition.
@Controller("memoryPageController")
class PageController {
    private final Memory memory;
    private final Stories stories;
    private final Files files;
    private final Items items;
    private final Editions editions;
    private final Followers followers;
    private final Ties ties;
    private final Places places;
    private final References references;
    private final PageLabels labels;
    private final SeenPages seen;
    private final PageScenes scenes;
    private final Talk talk;
    private final Dissents dissents;
    private final Pages pages;

    PageController(Memory memory, Stories stories, Files files, Items items, Editions editions, Followers followers, Ties ties, Places places, References references, PageLabels labels,
            SeenPages seen, PageScenes scenes, Talk talk, Dissents dissents, Pages pages) {
        this.memory = memory;
        this.stories = stories;
        this.files = files;
        this.items = items;
        this.editions = editions;
        this.followers = followers;
        this.ties = ties;
        this.places = places;
        this.references = references;
        this.labels = labels;
        this.seen = seen;
        this.scenes = scenes;
        this.talk = talk;
        this.dissents = dissents;
        this.pages = pages;
    }

    /// The address ends in the title as it is now; another ending leads there.
    @GetMapping({"/pages/{handle}", "/pages/{handle}/{title}"})
    View page(@PathVariable String handle, @PathVariable(required = false) @Nullable String title, Viewer viewer) {
        var found = editions.of(handle, Memory.KIND, viewer);
        if (found.isEmpty()) {
            return title == null ? named(handle) : gone();
        }
        var edition = found.get();
        return viewer.signedIn() ? page(edition, title, viewer) : pages.kept(edition.number(), () -> new Pages.Lasting(alone(handle, title, viewer), scenes.holdsUntil()));
    }

    /// The address that people write down: a page of the whole organisation by what it is called, or was.
    private View named(String address) {
        return memory.named(places.organisation(), address).map(page -> pages.redirect(Addresses.of(page.item()), null)).orElseGet(PageController::gone);
    }

    private static View gone() {
        throw new Refusal(Reason.GONE, "shell.gone");
    }

    private View page(Edition edition, @Nullable String title, Viewer viewer) {
        var shared = seen.find(edition, viewer, () -> items.find(edition.thread()).map(memory::of).map(this::read));
        if (shared.isEmpty()) {
            return alone(items.find(edition.thread()).map(memory::of).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone")), title, viewer);
        }
        var page = shared.get().page();
        return elsewhere(page, title).orElseGet(() -> pages.show("memory/page", "view",
                scenes.of(linked(shared.get(), edition, viewer), edition.followed(), edition.tied() ? ties.of(page.item()) : List.of(), edition.hints(), viewer)));
    }

    /// Links lead to other pages, of which some may be there for the viewer alone.
    private Seen linked(Seen seen, Edition edition, Viewer viewer) {
        var place = seen.place();
        boolean likeOthers = !place.isOrganisation() && !viewer.guides(place.id()) && !viewer.guides(Place.ORGANISATION) && !edition.hints().may(MemoryHints.IN_CIRCLES);
        return likeOthers ? seen : seen.with(references.around(seen.page(), place, scenes.drawing(seen.page())));
    }

    private View alone(String handle, @Nullable String title, Viewer viewer) {
        return alone(memory.at(handle), title, viewer);
    }

    private View alone(MemoryPage page, @Nullable String title, Viewer viewer) {
        return elsewhere(page, title).orElseGet(() -> pages.show("memory/page", "view",
                scenes.of(read(page), followers.include(page.item(), viewer), ties.of(page.item()), Hints.UNASKED, viewer)));
    }

    private Seen read(MemoryPage page) {
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var discussion = talk.beside(page);
        var against = dissents.of(page);
        var people = Stream.<Stream<@Nullable UUID>>of(Stream.of(page.editor(), page.owner()), discussion.comments().stream().map(Item::author), DissentLines.people(against));
        return new Seen(page, stories.of(page).orElse(null), place, discussion, against, labels.named(people.flatMap(each -> each)), files.of(page),
                references.around(page, place, scenes.drawing(page)));
    }

    private Optional<View> elsewhere(MemoryPage page, @Nullable String title) {
        var address = Addresses.of(page.item());
        boolean here = page.item().slug().equals(title) || address.equals(Addresses.path(page.item()));
        return here ? Optional.empty() : Optional.of(pages.redirect(address, null));
    }
}
