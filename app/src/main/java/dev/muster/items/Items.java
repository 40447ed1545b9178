package dev.muster.items;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.spi.Restraint;
import dev.muster.items.spi.Written;
import dev.muster.items.text.HtmlToMarkdown;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes and changes items of any kind. {@link Showing} says who sees them and {@link Regrouping} where they stand, {@link Ties} ties them
/// together, {@link Followers} says who follows them.
///
/// What a kind allows is its own module's business: these commands check rights that all kinds share.
/// Everything read here is what the viewer of the moment may see.
@Service
public class Items {
    private static final int MOST_TAGS = 5;
    private final ItemStore store;
    private final HistoryStore history;
    private final List<Restraint> restraints;
    private final List<Written> hearing;
    private final Ids ids;
    private final Clock clock;

    Items(ItemStore store, HistoryStore history, List<Restraint> restraints, List<Written> hearing, Ids ids, Clock clock) {
        this.store = store;
        this.history = history;
        this.restraints = restraints;
        this.hearing = hearing;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Item> find(UUID id) {
        return store.find(id);
    }

    /// The item at an address, of whatever kind, where the viewer may see it.
    public Optional<Item> find(String handle) {
        return store.find(handle);
    }

    /// The items of these ids that the viewer may see.
    public Map<UUID, Item> all(Collection<UUID> wanted) {
        return store.all(wanted).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /// The item at an address.
    ///
    /// @throws Refusal `shell.gone` where there is none of that kind that the viewer may see
    public Item at(String handle, String kind) {
        return store.find(handle).filter(item -> item.kind().equals(kind)).orElseThrow(Items::gone);
    }

    /// The same, kept from others' changes until the transaction ends.
    ///
    /// @throws Refusal `shell.gone`
    @Transactional
    public Item lock(UUID id) {
        return store.lock(id).orElseThrow(Items::gone);
    }

    /// The same by its address.
    ///
    /// @throws Refusal `shell.gone`, also where it is of another kind
    @Transactional
    public Item lock(String handle, String kind) {
        return store.lock(handle).filter(item -> item.kind().equals(kind)).orElseThrow(Items::gone);
    }

    /// Makes an item. A draft with an id that exists is a retry: the item that the first try made is returned.
    ///
    /// @throws Refusal `rights.place.closed`, `items.wider`, `items.retry-differs`
    @Transactional
    public Item create(Draft draft, Viewer by) {
        var earlier = draft.id() == null ? Optional.<Item>empty() : store.find(draft.id());
        if (earlier.isPresent()) {
            return draft.madeBefore(earlier.get(), by);
        }
        if (draft.place().closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", draft.place().title());
        }
        restraints.forEach(each -> each.making(draft, by));
        var item = item(draft, by);
        var act = Act.onItem(by.self(), Verb.CREATE, item.id(), item.kind(), item.place(), item.created());
        if (!store.insert(item, draft.parent() == null ? act : act.target(draft.parent().id()))) {
            return draft.madeBefore(store.find(item.id()).orElseThrow(Draft::differs), by);
        }
        if (!draft.tags().isEmpty()) {
            history.tag(item, Tags.clean(draft.tags(), MOST_TAGS));
        }
        hearing.forEach(each -> each.written(item, by));
        return item;
    }

    private Item item(Draft draft, Viewer by) {
        var id = draft.id() == null ? ids.next() : draft.id();
        var parent = draft.parent();
        var layer = draft.layerFor(by);
        var now = clock.instant();
        return new Item(id, ids.handle(), draft.kind(), draft.place().id(), parent == null ? id : parent.root(),
                parent == null ? null : parent.id(), layer, draft.circle(), by.self(), draft.title(), draft.body(),
                draft.state(), now, now, 1, false);
    }

    /// Changes what an item says, and keeps what it said.
    ///
    /// @param before the item as the editor saw it: an edit of an older version is refused
    /// @param tags the new tags, or null to leave them
    /// @throws Refusal `shell.stale`
    @Transactional
    public Item rewrite(Item before, @Nullable String title, Item.Body body, @Nullable List<String> tags, String reason, Viewer by) {
        restraints.forEach(each -> each.changing(before, body, by));
        var now = clock.instant();
        history.keepFirst(ids.next(), before);
        var act = Act.onItem(by.self(), Verb.UPDATE, before.id(), before.kind(), before.place(), now);
        if (!store.rewrite(before, title, body, now, before.parent() == null ? act : act.target(before.parent()))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        if (tags != null) {
            history.tag(before, Tags.clean(tags, MOST_TAGS));
        }
        history.keep(new Revision(ids.next(), by.self(), now, title, body, history.tags(before.id()), reason), before.id());
        var after = store.find(before.id()).orElseThrow(Items::gone);
        hearing.forEach(each -> each.written(after, by));
        return after;
    }

    /// Changes what an item says whose kind keeps a history of its own: nothing is kept here of what it said.
    ///
    /// @param detail what the log says of it besides
    /// @throws Refusal `shell.stale`
    @Transactional
    public Item restate(Item before, String title, Item.Body body, Map<String, ?> detail, Viewer by) {
        restraints.forEach(each -> each.changing(before, body, by));
        var now = clock.instant();
        var act = Act.onItem(by.self(), Verb.UPDATE, before.id(), before.kind(), before.place(), now).detail(detail);
        if (!store.rewrite(before, title, body, now, act)) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        var after = new Item(before.id(), before.handle(), before.kind(), before.place(), before.root(), before.parent(), before.layer(), before.circle(),
                before.author(), title, body, before.state(), before.created(), now, before.version() + 1, before.hidden());
        hearing.forEach(each -> each.written(after, by));
        return after;
    }

    /// Takes away what an item says, at its author's wish: its words stay in its history alone.
    ///
    /// @throws Refusal `items.only-author`
    @Transactional
    public void withdraw(Item item, String state, Viewer by) {
        if (!by.is(item.author())) {
            throw new Refusal(Reason.NOT_ALLOWED, "items.only-author");
        }
        var act = Act.onItem(by.self(), Verb.DELETE, item.id(), item.kind(), item.place(), clock.instant());
        history.keepFirst(ids.next(), item);
        store.empty(item, state, clock.instant(), item.parent() == null ? act : act.target(item.parent()));
    }

    /// Moves an item from the state in which the caller saw it to another.
    ///
    /// @return false where somebody else moved it first
    @Transactional
    public boolean move(Item item, String to) {
        return store.move(item.id(), item.state(), to);
    }

    /// What an item said over time, oldest first; empty where it was never edited.
    public List<Revision> history(Item item) {
        return history.of(item.id());
    }

    /// The Markdown to edit an item from: where it is kept as HTML, as it was last written, or else made from the HTML.
    public Item.Body editable(Item item) {
        return item.body().format() == Item.Format.MARKDOWN ? item.body()
                : Item.Body.markdown(history.lastMarkdown(item.id()).orElseGet(() -> HtmlToMarkdown.convert(item.body().text())));
    }

    public List<String> tags(Item item) {
        return history.tags(item.id());
    }

    /// The tags of several items, by item; an item without any is missing.
    public Map<UUID, List<String>> tags(Collection<UUID> wanted) {
        return history.tags(wanted);
    }

    private static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
