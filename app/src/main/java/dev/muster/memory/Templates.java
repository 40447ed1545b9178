package dev.muster.memory;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pages with whose text others begin: those of a community, and those of the whole organisation everywhere. Guides and gardeners say which they are.
@Service
public class Templates {
    private static final int MOST = 20;
    private final Memory memory;
    private final PageStore store;
    private final Items items;
    private final Admission admission;
    private final Clock clock;

    Templates(Memory memory, PageStore store, Items items, Admission admission, Clock clock) {
        this.memory = memory;
        this.store = store;
        this.items = items;
        this.admission = admission;
        this.clock = clock;
    }

    /// What a new page of a place can begin with: its own templates by name, then those of the whole organisation.
    public List<MemoryPage> offered(Place place) {
        var own = memory.of(store.templates(place.id(), MOST));
        return place.isOrganisation() ? own : Stream.concat(own.stream(), memory.of(store.templates(Place.ORGANISATION, MOST)).stream()).toList();
    }

    /// The template at an address, where a page of the place can begin with it.
    public Optional<MemoryPage> named(@Nullable String handle, Place place) {
        return handle == null || handle.isBlank() ? Optional.empty() : items.find(handle.strip()).filter(each -> each.kind().equals(Memory.KIND)).map(memory::of)
                .filter(each -> each.template() && (each.item().place().equals(place.id()) || each.item().place().equals(Place.ORGANISATION)));
    }

    /// Whether somebody may say of pages of a place that they are templates.
    public static boolean mayOffer(Place place, Viewer viewer) {
        return Admission.mayWrite(place, viewer) && (viewer.guides(place.id()) || viewer.holds(Role.GARDENER, place.id()));
    }

    /// Says whether new pages can begin with a page.
    ///
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.template.only-guides`
    @Transactional
    public MemoryPage offer(MemoryPage page, boolean template, Viewer by) {
        var place = admission.placeOf(page.item());
        Admission.requireWriter(place, by);
        if (!mayOffer(place, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.template.only-guides");
        }
        var now = items.lock(page.id());
        store.offer(now.id(), template, Act.onItem(by.self(), Verb.DECIDE, now.id(), Memory.KIND, now.place(), clock.instant()).detail("of", "template"));
        return memory.of(now);
    }
}
