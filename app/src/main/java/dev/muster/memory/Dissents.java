package dev.muster.memory;

import dev.muster.conversation.Comments;
import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.memory.Dissent.Decided;
import dev.muster.memory.Dissent.State;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Disagreement with a page, which stands there with a name until its author takes it back, or whoever answers for the page answers it.
/// What was decided stays in the list: that somebody once disagreed is worth knowing.
@Service
public class Dissents {
    public static final String KIND = "dissent";
    static final int LONGEST_WHAT = 2_000;
    static final int LONGEST_WHY = 4_000;
    private static final int LONGEST_SECTION = 200;
    private static final int LONGEST_REASON = 2_000;
    /// So many of a page are shown.
    private static final int MOST = 100;
    private static final int MOST_STANDING = 20;
    private final DissentStore store;
    private final Items items;
    private final Memory memory;
    private final Comments comments;
    private final Admission admission;
    private final Clock clock;

    Dissents(DissentStore store, Items items, Memory memory, Comments comments, Admission admission, Clock clock) {
        this.store = store;
        this.items = items;
        this.memory = memory;
        this.comments = comments;
        this.admission = admission;
        this.clock = clock;
    }

    /// Whether somebody may disagree with a page: who may comment on it.
    public boolean may(MemoryPage page, Place place, Viewer viewer) {
        return viewer.signedIn() && place.closed() == null && place.welcomes(viewer) && page.confidence() != Confidence.ARCHIVED;
    }

    /// Says no where somebody may not, before they begin to write.
    ///
    /// @throws Refusal `conversation.comment.sign-in`, `conversation.comment.only-readers`, `memory.write.place-closed`, `memory.edit.archived`
    public void requireDissenter(MemoryPage page, Viewer by) {
        comments.requireCommenter(page.item(), by);
        admission.requireEditor(page.item(), by);
    }

    /// Says that one disagrees with a page.
    ///
    /// @param id null, or the id that a retry of the same request names again
    /// @throws Invalid at `what`, `why`, `section`
    /// @throws Refusal as {@link #requireDissenter}, `memory.dissent.many`, `items.retry-differs`
    @Transactional
    public Dissent state(MemoryPage page, NewDissent wanted, @Nullable UUID id, Viewer by) {
        requireDissenter(page, by);
        new Invalid.Check().text(wanted.what(), "what", LONGEST_WHAT).text(wanted.why(), "why", LONGEST_WHY).optional(wanted.section(), "section", LONGEST_SECTION).orThrow();
        var now = memory.of(items.lock(page.id()));
        admission.requireEditor(now.item(), by);
        if (standing(now).size() >= MOST_STANDING && (id == null || items.find(id).isEmpty())) {
            throw new Refusal(Reason.TOO_MANY, "memory.dissent.many", MOST_STANDING);
        }
        var item = items.create(Draft.reply(KIND, admission.placeOf(now.item()), now.item(), text(wanted.what()), State.STANDING.stored()).withId(id), by);
        var row = new DissentStore.Row(item.id(), now.id(), text(wanted.why()), PageText.line(text(wanted.section())), now.number(), null);
        store.insert(row);
        return dissent(item, store.find(item.id()).orElse(row));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /// @throws Refusal `shell.gone`
    public Dissent at(MemoryPage page, String handle) {
        var item = items.at(handle, KIND);
        return store.find(item.id()).filter(row -> row.page().equals(page.id())).map(row -> dissent(item, row)).orElseThrow(Admission::gone);
    }

    /// What stands at a page, the oldest first.
    public List<Dissent> standing(MemoryPage page) {
        return told(store.of(List.of(page.id()), true, MOST_STANDING));
    }

    /// All that was ever said against it, the oldest first.
    public List<Dissent> of(MemoryPage page) {
        return told(store.of(List.of(page.id()), false, MOST));
    }

    /// What stands at pages for which the viewer answers.
    public List<Dissent> waiting(Viewer viewer, int most) {
        return viewer.signedIn() ? told(store.waitingFor(viewer.self(), most)) : List.of();
    }

    private List<Dissent> told(List<DissentStore.Row> rows) {
        Map<UUID, Item> known = items.all(rows.stream().map(DissentStore.Row::item).toList());
        return rows.stream().flatMap(row -> Stream.ofNullable(known.get(row.item())).map(item -> dissent(item, row))).toList();
    }

    private static Dissent dissent(Item item, DissentStore.Row row) {
        return new Dissent(item, row.page(), State.of(item.state()), row.why(), row.section(), row.revision(), row.decided());
    }

    /// Takes back what one said oneself.
    ///
    /// @throws Refusal `memory.dissent.only-author`, `memory.dissent.decided`
    @Transactional
    public Dissent withdraw(MemoryPage page, Dissent seen, Viewer by) {
        by.self();
        if (!by.is(seen.item().author())) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.dissent.only-author");
        }
        return decide(page, seen, State.WITHDRAWN, "", by);
    }

    /// Whether somebody answers what others say against a page.
    public boolean mayAnswer(MemoryPage page, Place place, Viewer viewer) {
        return Admission.mayDecide(page, place, viewer);
    }

    /// Answers it: the page stays as it is, or says it otherwise now.
    ///
    /// @throws Invalid at `state`, `reason`
    /// @throws Refusal `memory.dissent.only-owner`, `memory.dissent.decided`
    @Transactional
    public Dissent answer(MemoryPage page, Dissent seen, @Nullable State state, @Nullable String reason, Viewer by) {
        by.self();
        if (!mayAnswer(page, admission.placeOf(page.item()), by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.dissent.only-owner");
        }
        new Invalid.Check().that(state != null && state.isAnswer(), "state", "memory.dissent.state.missing").text(reason, "reason", LONGEST_REASON).orThrow();
        return decide(page, seen, state == null ? State.ANSWERED : state, text(reason), by);
    }

    private Dissent decide(MemoryPage page, Dissent seen, State state, String reason, Viewer by) {
        var item = items.lock(seen.item().id());
        if (!store.decide(item.id(), new Decided(by.self(), clock.instant(), reason)) || !items.move(item, state.stored())) {
            throw new Refusal(Reason.CONFLICT, "memory.dissent.decided");
        }
        return at(page, item.handle());
    }
}
