package dev.muster.memory;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// How the pages of a place link to each other, and to those of the whole organisation: `[[Title]]`. A page that one does not see is like one that nobody has written.
@Service
public class References {
    private static final int MOST_LINKING = 50;
    private static final int MOST_WANTED = 100;
    private static final int MOST_LINKABLE = 8;
    private final ReferenceStore store;
    private final Items items;

    References(ReferenceStore store, Items items) {
        this.store = store;
        this.items = items;
    }

    /// A page that links to another.
    public record Backlink(String handle, String title) {

        public String href() {
            return Addresses.of(handle, title);
        }
    }

    /// How a page and others are linked, as somebody sees it.
    ///
    /// @param leading where its links lead, by the address that is meant; links to nothing that they see are missing
    /// @param linking the pages that link to it
    public record Surroundings(Map<String, String> leading, List<Backlink> linking) {}

    /// A page that others link to and nobody has written.
    ///
    /// @param pages how many link to it
    public record Wanted(String title, int pages) {}

    /// A page to which one can link.
    public record Linkable(String title) {

        /// What links to it in a text, whatever letters its title has.
        public String markdown() {
            return "[[" + title.replaceAll("[\\[\\]|]+", " ").strip().replaceAll("([\\\\*_`<>!&])", "\\\\$1") + "]]";
        }
    }

    /// Notes the links of a page's text.
    void note(Item page, PageDrawing drawing) {
        store.note(page.id(), page.place(), drawing.links(), drawing.included());
    }

    /// The pages that stand at some addresses for the viewer, by address.
    public Map<String, Item> resolve(UUID place, Collection<String> addresses) {
        var found = new HashMap<String, Item>();
        if (!addresses.isEmpty()) {
            var pages = store.resolve(place, addresses);
            var there = items.all(pages.values());
            pages.forEach((address, page) -> {
                var item = there.get(page);
                if (item != null) {
                    found.put(address, item);
                }
            });
        }
        return found;
    }

    /// Where the links of a text lead for the viewer, by the address that is meant.
    public Map<String, String> leading(Place place, PageDrawing drawing) {
        var leading = new HashMap<String, String>();
        resolve(place.id(), drawing.addresses()).forEach((address, page) -> leading.put(address, Addresses.of(page)));
        return leading;
    }

    /// How a page and others are linked, as the viewer sees it.
    public Surroundings around(MemoryPage page, Place place, PageDrawing drawing) {
        return new Surroundings(leading(place, drawing), linkingTo(page));
    }

    /// The pages of a place that are called so, or of which a word begins so, and then those of the whole organisation.
    ///
    /// @param beginning of the title or of a word in it
    public List<Linkable> linkable(Place place, String beginning) {
        var address = PageDrawing.addressOf(beginning);
        return address.isEmpty() ? List.of() : offered(place, address);
    }

    private List<Linkable> offered(Place place, String address) {
        var own = store.linkable(place.id(), address, MOST_LINKABLE);
        if (place.isOrganisation() || own.size() == MOST_LINKABLE) {
            return own;
        }
        var shared = store.linkable(Place.ORGANISATION, address, MOST_LINKABLE);
        var meant = store.resolve(place.id(), shared.stream().map(each -> PageDrawing.addressOf(each.title())).toList());
        var there = items.all(meant.values());
        return Stream.concat(own.stream(), shared.stream().filter(each -> {
            var page = meant.get(PageDrawing.addressOf(each.title()));
            return page != null && there.containsKey(page) && Objects.requireNonNull(there.get(page)).place().equals(Place.ORGANISATION);
        })).limit(MOST_LINKABLE).toList();
    }

    /// The pages that link to a page.
    public List<Backlink> linkingTo(MemoryPage page) {
        return store.linking(page, MOST_LINKING);
    }

    /// What pages of a place link to and nobody has written, the most wanted first.
    public List<Wanted> wanted(Place place) {
        return store.wanted(place.id(), MOST_WANTED);
    }
}
