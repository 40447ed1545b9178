package dev.muster.memory;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes and finds the pages of a community's memory, and of the whole organisation's. Changing them is {@link Edits}.
@Service
public class Memory {
    public static final String KIND = "page";
    /// The most characters that a page has.
    public static final int LONGEST_TEXT = 200_000;
    private final Items items;
    private final PageStore store;
    private final References references;
    private final Quotes quotes;
    private final Drawings drawings;
    private final Admission admission;

    Memory(Items items, PageStore store, References references, Quotes quotes, Drawings drawings, Admission admission) {
        this.items = items;
        this.store = store;
        this.references = references;
        this.quotes = quotes;
        this.drawings = drawings;
        this.admission = admission;
    }

    /// What a viewer may do with a page; the commands say why not.
    ///
    /// @param keep whether they may say who answers for it, and archive it
    public record Allowed(boolean edit, boolean keep) {}

    /// Says no where somebody may not write pages, before they begin to.
    ///
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`
    public void requireWriter(Place place, Viewer viewer) {
        Admission.requireWriter(place, viewer);
    }

    /// The same for changing a page.
    ///
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.edit.archived`
    public void requireEditor(MemoryPage page, Viewer viewer) {
        admission.requireEditor(page.item(), viewer);
    }

    public Allowed allowed(MemoryPage page, Place place, Viewer viewer) {
        boolean writes = Admission.mayWrite(place, viewer);
        return new Allowed(writes && page.confidence() != Confidence.ARCHIVED, Admission.mayKeep(page, place, viewer));
    }

    /// Whether somebody may write pages in a place.
    public static boolean mayWrite(Place place, Viewer viewer) {
        return Admission.mayWrite(place, viewer);
    }

    /// Writes a page. Whoever writes it answers for it until somebody else does.
    ///
    /// @param id null, or the id that a retry of the same request names again: the page that the first try made is returned
    /// @throws Invalid at `title`, `body`, `summary`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.layer.own-missing`,
    ///     `memory.title.taken`, `items.retry-differs`
    @Transactional
    public MemoryPage write(Place place, NewPage wanted, @Nullable UUID id, Viewer by) {
        return write(place, wanted, Confidence.WORK_IN_PROGRESS, id, by);
    }

    MemoryPage write(Place place, NewPage wanted, Confidence first, @Nullable UUID id, Viewer by) {
        Admission.requireWriter(place, by);
        var title = PageText.line(wanted.title());
        var body = PageText.text(wanted.body());
        var summary = PageText.line(wanted.summary());
        PageText.check(title, body, summary);
        var address = PageDrawing.addressOf(title);
        store.queueFor(place.id(), address);
        var earlier = id == null ? Optional.<Item>empty() : items.find(id);
        if (earlier.isEmpty()) {
            requireFree(place.id(), address, null);
        }
        var item = items.create(Draft.thread(KIND, place, Admission.layer(place, wanted.layer(), by), title, body, first.stored(), List.of()).withId(id), by);
        if (earlier.isEmpty()) {
            store.insert(item, address, new Change(item.id(), 1, null, by.self(), item.created(), title, body, summary, false, null));
            var drawing = drawings.fresh(body);
            references.note(item, drawing);
            quotes.note(item, drawing, by);
        }
        return of(item);
    }

    /// Of pages that somebody sees, each has an address of its own.
    void requireFree(UUID place, String address, @Nullable UUID page) {
        var holder = store.holder(place, address).filter(each -> !each.equals(page)).flatMap(items::find);
        if (holder.isPresent()) {
            throw new Refusal(Reason.CONFLICT, "memory.title.taken", Objects.requireNonNull(holder.get().title()));
        }
    }

    /// The page at an address of its own.
    ///
    /// @throws Refusal `shell.gone`
    @Transactional(readOnly = true)
    public MemoryPage at(String handle) {
        return of(items.at(handle, KIND));
    }

    /// The page that is called so in a place, or was.
    public Optional<MemoryPage> named(Place place, String title) {
        var address = PageDrawing.addressOf(title);
        return address.isEmpty() ? Optional.empty() : store.named(place.id(), address).flatMap(items::find).map(this::of);
    }

    /// @throws Refusal `shell.gone`
    public MemoryPage of(Item item) {
        return store.of(item.id()).orElseThrow(Admission::gone).of(item);
    }

    /// Pages as the viewer may see them, in the order of these ids.
    public List<MemoryPage> of(Collection<UUID> pages) {
        var found = items.all(pages);
        var more = store.of(pages);
        return pages.stream().filter(id -> found.containsKey(id) && more.containsKey(id))
                .map(id -> Objects.requireNonNull(more.get(id)).of(Objects.requireNonNull(found.get(id)))).toList();
    }
}
