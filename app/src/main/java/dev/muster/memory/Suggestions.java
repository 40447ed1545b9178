package dev.muster.memory;

import dev.muster.communities.Communities;
import dev.muster.items.Items;
import dev.muster.memory.Suggestion.Decided;
import dev.muster.memory.Suggestion.State;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes that people propose who do not change a page at once: readers everywhere, and writers where their community asks for it. Whoever
/// answers for the page, or keeps the place in order, takes or declines them; none is lost.
@Service
public class Suggestions {
    /// How many stand in a list.
    public static final int MOST = 50;
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_REASON = 2_000;
    private final SuggestionStore store;
    private final Edits edits;
    private final Memory memory;
    private final Items items;
    private final Admission admission;
    private final Communities communities;
    private final Ids ids;
    private final Clock clock;

    Suggestions(SuggestionStore store, Edits edits, Memory memory, Items items, Admission admission, Communities communities, Ids ids, Clock clock) {
        this.store = store;
        this.edits = edits;
        this.memory = memory;
        this.items = items;
        this.admission = admission;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether a change by the viewer is a suggestion.
    public boolean areNeeded(MemoryPage page, Place place, Viewer viewer) {
        return !admission.mayEditAtOnce(page, place, viewer);
    }

    /// Whether the viewer takes or declines what others suggest.
    public boolean mayDecide(MemoryPage page, Place place, Viewer viewer) {
        return Admission.mayDecide(page, place, viewer);
    }

    /// Says no where somebody may neither change a page nor suggest a change.
    ///
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.edit.archived`
    public void requireSuggester(MemoryPage page, Viewer viewer) {
        admission.requireSuggester(page.item(), viewer);
    }

    /// Proposes a change. The same proposed twice stands once.
    ///
    /// @throws Invalid at `title`, `body`, `summary`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.edit.archived`, `memory.edit.base-unknown`, `memory.section.gone`,
    ///     `memory.suggest.many`
    @Transactional
    public Suggestion suggest(MemoryPage page, PageEdit edit, Viewer by) {
        requireSuggester(page, by);
        var now = memory.of(items.find(page.id()).orElseThrow(Admission::gone));
        var wanted = edits.proposed(now, edit);
        var same = store.open(page.id(), MOST).stream()
                .filter(each -> by.is(each.author()) && each.base() == edit.base() && each.title().equals(wanted.title()) && each.body().equals(wanted.body())).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (store.countOpen(now.item().place(), by.self()) >= MOST_WAITING) {
            throw new Refusal(Reason.TOO_MANY, "memory.suggest.many", MOST_WAITING);
        }
        var suggestion = new Suggestion(ids.next(), now.id(), now.item().place(), by.self(), clock.instant(), edit.base(), wanted.title(), wanted.body(), PageText.line(edit.summary()),
                edit.minor(), State.OPEN, null);
        store.insert(suggestion);
        return suggestion;
    }

    /// @throws Refusal `shell.gone`
    public Suggestion at(MemoryPage page, UUID id) {
        return store.find(page.id(), id).orElseThrow(Admission::gone);
    }

    /// Those of a page that wait and that the viewer may see, the oldest first.
    public List<Suggestion> of(MemoryPage page) {
        return store.open(page.id(), MOST);
    }

    /// The same of a place.
    public List<Suggestion> in(Place place) {
        return store.openIn(place.id(), MOST);
    }

    /// Those that wait for the viewer, who answers for the page.
    public List<Suggestion> waiting(Viewer viewer, int most) {
        return viewer.signedIn() ? store.waitingFor(viewer.self(), most) : List.of();
    }

    /// Takes a suggestion: it becomes a revision by its author, put together with what others wrote meanwhile. Where both touch the same,
    /// nothing is kept before it is settled.
    ///
    /// @param settled what whoever takes it made of it where both touched the same; null for the suggestion as it is
    /// @throws Invalid at `title`, `body`, `summary`
    /// @throws Refusal `memory.suggest.only-keepers`, `memory.suggest.decided`, and as edits do
    @Transactional
    public Edited take(MemoryPage page, Suggestion seen, @Nullable PageEdit settled, Viewer by) {
        var suggestion = open(page, seen, by);
        var edit = settled == null ? new PageEdit(suggestion.base(), suggestion.title(), suggestion.body(), suggestion.summary(), suggestion.minor()) : settled;
        var edited = edits.take(page, edit, suggestion.author(), by);
        if (edited instanceof Edited.Kept kept) {
            decide(suggestion, State.TAKEN, new Decided(by.self(), clock.instant(), "", kept.page().number()));
        }
        return edited;
    }

    /// Declines a suggestion, with the reason for its author.
    ///
    /// @throws Invalid at `reason`
    /// @throws Refusal `memory.suggest.only-keepers`, `memory.suggest.decided`
    @Transactional
    public void decline(MemoryPage page, Suggestion seen, String reason, Viewer by) {
        var suggestion = open(page, seen, by);
        new Invalid.Check().text(reason, "reason", LONGEST_REASON).orThrow();
        decide(suggestion, State.DECLINED, new Decided(by.self(), clock.instant(), reason.strip(), null));
    }

    /// Takes back what one suggested oneself.
    ///
    /// @throws Refusal `memory.suggest.only-author`, `memory.suggest.decided`
    @Transactional
    public void withdraw(MemoryPage page, Suggestion seen, Viewer by) {
        by.self();
        var suggestion = at(page, seen.id());
        if (!by.is(suggestion.author())) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.suggest.only-author");
        }
        decide(suggestion, State.WITHDRAWN, new Decided(by.self(), clock.instant(), "", null));
    }

    private Suggestion open(MemoryPage page, Suggestion seen, Viewer by) {
        var place = admission.placeOf(page.item());
        Admission.requireWriter(place, by);
        var now = memory.of(items.lock(page.id()));
        if (!Admission.mayDecide(now, place, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.suggest.only-keepers");
        }
        var suggestion = at(page, seen.id());
        if (!suggestion.isOpen()) {
            throw decided();
        }
        return suggestion;
    }

    private void decide(Suggestion suggestion, State state, Decided decided) {
        if (!store.decide(suggestion.id(), state, decided)) {
            throw decided();
        }
    }

    private static Refusal decided() {
        return new Refusal(Reason.CONFLICT, "memory.suggest.decided");
    }

    /// Whether the charter of a community asks for approval: only those who may take suggestions change its pages at once.
    public boolean areAskedFor(Place place) {
        return admission.approves(place);
    }

    /// Says so in its charter, or that it does not; for the whole organisation, which has none, its guides say so.
    ///
    /// @throws Refusal `memory.suggest.only-guides`, and as changing a charter does
    @Transactional
    public void askFor(Place place, boolean wanted, Viewer by) {
        by.self();
        var community = communities.find(place.id());
        if (community.isPresent()) {
            communities.askForApproval(community.get(), wanted, by);
        } else if (maySay(place, by)) {
            store.approves(place.id(), wanted);
        } else {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.suggest.only-guides");
        }
    }

    /// Whether somebody may say so.
    public boolean maySay(Place place, Viewer by) {
        return place.closed() == null && communities.find(place.id()).map(each -> Communities.changes(each, by)).orElseGet(() -> by.guides(place.id()));
    }
}
