package dev.muster.memory;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.text.Sections;
import dev.muster.memory.Edited.Collided;
import dev.muster.memory.Edited.Kept;
import dev.muster.memory.merge.Merge;
import dev.muster.memory.merge.ThreeWay;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what pages say. An edit of an older revision is put together with what others wrote meanwhile; where both touch the same,
/// nothing is kept before the editor has seen it. So no edit is lost.
@Service
public class Edits {
    private final Items items;
    private final Memory memory;
    private final PageStore store;
    private final ChangeStore changes;
    private final References references;
    private final Quotes quotes;
    private final Drawings drawings;
    private final NewsStore news;
    private final Admission admission;

    Edits(Items items, Memory memory, PageStore store, ChangeStore changes, References references, Quotes quotes, Drawings drawings, NewsStore news, Admission admission) {
        this.items = items;
        this.memory = memory;
        this.store = store;
        this.changes = changes;
        this.references = references;
        this.quotes = quotes;
        this.drawings = drawings;
        this.news = news;
        this.admission = admission;
    }

    /// What a page says, or shall say.
    record Text(String title, String body) {}

    /// What is about to become the next revision.
    ///
    /// @param author who wrote it; somebody else than whoever keeps it where a suggestion is taken
    private record Next(Text text, PageEdit edit, @Nullable Integer revertedTo, UUID author) {}

    /// Changes what a page says. Where it says so already, nothing happens: a form that is sent twice collides with nobody.
    ///
    /// @throws Invalid at `title`, `body`, `summary`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.edit.archived`,
    ///     `memory.edit.needs-approval`, `memory.edit.base-unknown`, `memory.section.gone`, `memory.title.taken`
    @Transactional
    public Edited edit(MemoryPage page, PageEdit edit, Viewer by) {
        return change(page, edit, null, null, by);
    }

    /// Brings back what a page said at an earlier revision.
    ///
    /// @param base the revision that the editor saw as the newest
    /// @throws Refusal as edits do, and `shell.gone` where there is no such revision
    @Transactional
    public Edited revert(MemoryPage page, int to, int base, String summary, Viewer by) {
        var then = changes.find(page.id(), to).orElseThrow(Admission::gone);
        return change(page, new PageEdit(base, then.title(), then.body(), summary, false), to, null, by);
    }

    /// Keeps what somebody suggested, as an edit of theirs.
    Edited take(MemoryPage page, PageEdit edit, UUID author, Viewer by) {
        return change(page, edit, null, author, by);
    }

    /// What a page would say.
    ///
    /// @throws Invalid at `title`, `body`, `summary`
    Text proposed(MemoryPage now, PageEdit edit) {
        var base = base(now, edit.base());
        var wanted = wanted(edit, base);
        PageText.check(wanted.title(), wanted.body(), PageText.line(edit.summary()));
        new Invalid.Check().that(!wanted.equals(base), "body", "memory.suggest.same").orThrow();
        return wanted;
    }

    private Edited change(MemoryPage page, PageEdit edit, @Nullable Integer revertedTo, @Nullable UUID author, Viewer by) {
        var seen = admission.placeOf(page.item());
        Admission.requireEditor(page.item(), seen, by);
        var now = memory.of(items.lock(page.id()));
        var place = now.item().place().equals(seen.id()) ? seen : admission.placeOf(now.item());
        Admission.requireEditor(now.item(), place, by);
        admission.requireAtOnce(now, place, by);
        var base = base(now, edit.base());
        var wanted = wanted(edit, base);
        PageText.check(wanted.title(), wanted.body(), PageText.line(edit.summary()));
        var next = new Next(wanted, edit, revertedTo, author == null ? by.self() : author);
        return edit.base() == now.number() ? keep(now, next, by) : merge(now, base, next, by);
    }

    private Text base(MemoryPage now, int number) {
        if (number == now.number()) {
            return textOf(now);
        }
        return changes.find(now.id(), number).map(each -> new Text(each.title(), each.body()))
                .orElseThrow(() -> new Refusal(Reason.CONFLICT, "memory.edit.base-unknown", number, now.number()));
    }

    private static Text textOf(MemoryPage page) {
        return new Text(page.title(), page.text());
    }

    private static Text wanted(PageEdit edit, Text base) {
        return new Text(edit.title() == null ? base.title() : PageText.line(edit.title()), edit.body() == null ? base.body() : PageText.text(body(edit, edit.body(), base)));
    }

    private static String body(PageEdit edit, String typed, Text base) {
        if (edit.section() == null) {
            return typed;
        }
        var sections = Sections.of(base.body());
        if (!sections.has(edit.section())) {
            throw new Refusal(Reason.CONFLICT, "memory.section.gone");
        }
        return sections.with(edit.section(), PageText.text(typed));
    }

    private Edited merge(MemoryPage now, Text base, Next next, Viewer by) {
        var title = title(base.title(), next.text().title(), now.title());
        return switch (ThreeWay.merge(base.body(), next.text().body(), now.text())) {
            case Merge.Merged merged when title.isPresent() -> {
                var both = new Text(title.get(), PageText.text(merged.text()));
                PageText.check(both.title(), both.body(), "");
                yield keep(now, new Next(both, next.edit(), next.revertedTo(), next.author()), by);
            }
            case Merge.Merged merged -> new Collided(now, next.text().title(), true, List.of(new Merge.Settled(merged.text())));
            case Merge.Collided collided -> new Collided(now, title.orElse(next.text().title()), title.isEmpty(), collided.segments());
        };
    }

    /// The title of a page that one or both call otherwise; nothing where they disagree.
    private static Optional<String> title(String base, String mine, String theirs) {
        return mine.equals(base) || mine.equals(theirs) ? Optional.of(theirs) : theirs.equals(base) ? Optional.of(mine) : Optional.empty();
    }

    /// Keeps the next revision of a page that is locked. A page of which more than trifles change has to be validated anew.
    private Edited keep(MemoryPage now, Next next, Viewer by) {
        if (next.text().equals(textOf(now))) {
            return new Kept(now);
        }
        var edit = next.edit();
        var address = addressAfter(now, next.text().title());
        var changed = items.restate(now.item(), next.text().title(), Item.Body.markdown(next.text().body()), detail(now.number() + 1, next, by), by);
        store.add(changed, address, new Change(now.id(), now.number() + 1, edit.base(), next.author(), changed.changed(), next.text().title(), next.text().body(),
                PageText.line(edit.summary()), edit.minor(), next.revertedTo()));
        note(changed, drawings.of(now.text()), drawings.of(next.text().body()), by);
        if (!edit.minor()) {
            news.changed(now.id(), now.number() + 1, changed.changed());
        }
        if (!edit.minor() && now.confidence() == Confidence.VALIDATED) {
            items.move(changed, Confidence.NOT_VALIDATED.stored());
            return new Kept(memory.of(items.find(now.id()).orElseThrow(Admission::gone)));
        }
        return new Kept(new MemoryPage(changed, address, now.number() + 1, next.author(), changed.changed(), now.owner(), now.reviewBy(), now.template()));
    }

    /// Most edits change no links.
    private void note(Item page, PageDrawing before, PageDrawing after, Viewer by) {
        if (!after.links().equals(before.links()) || !after.included().isEmpty() || !before.included().isEmpty()) {
            references.note(page, after);
        }
        if (!after.quotes().equals(before.quotes())) {
            quotes.note(page, after, by);
        }
    }

    private static Map<String, Object> detail(int number, Next next, Viewer by) {
        var detail = new HashMap<String, Object>();
        detail.put("revision", number);
        if (next.edit().minor()) {
            detail.put("minor", true);
        }
        if (!by.is(next.author())) {
            detail.put("author", next.author().toString());
        }
        if (next.revertedTo() != null) {
            detail.put("revertedTo", next.revertedTo());
        }
        return detail;
    }

    /// The address of a page that may be called otherwise from now on; the one before leads to it.
    private String addressAfter(MemoryPage now, String title) {
        var place = now.item().place();
        var address = PageDrawing.addressOf(title);
        if (!address.equals(now.address())) {
            store.queueFor(place, address);
            memory.requireFree(place, address, now.id());
            store.redirect(place, now.address(), now.id(), now.edited());
        }
        return address;
    }
}
