package dev.muster.memory;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.attachments.Attachment;
import dev.muster.attachments.Attachments;
import dev.muster.items.Items;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files that belong to pages. Whoever changes a page puts them there: one that comes under the same name is the next version of it, and every
/// version stays, with who put it there. Whoever sees the page sees them.
@Service("memoryFiles")
public class Files {
    /// How many files a page has at most.
    public static final int MOST = 100;
    private final FileStore store;
    private final PageStore pages;
    private final Attachments attachments;
    private final Items items;
    private final Memory memory;
    private final Admission admission;
    private final Clock clock;

    Files(FileStore store, PageStore pages, Attachments attachments, Items items, Memory memory, Admission admission, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.attachments = attachments;
        this.items = items;
        this.memory = memory;
        this.admission = admission;
        this.clock = clock;
    }

    /// The files of a page as they are now, by name; not those that were taken away.
    public List<PageFile> of(MemoryPage page) {
        return told(store.newest(page.id())).stream().filter(PageFile::isThere).toList();
    }

    /// The newest version of each, also of those that were taken away.
    public List<PageFile> all(MemoryPage page) {
        return told(store.newest(page.id()));
    }

    /// The versions of a file, the newest first; none where the page never had one of that name.
    public List<PageFile> versions(MemoryPage page, String name) {
        return told(store.versions(page.id(), name));
    }

    /// A version of a file with its content.
    ///
    /// @param number nothing for the newest
    /// @throws Refusal `shell.gone`
    public Attachment content(MemoryPage page, String name, @Nullable Integer number) {
        return versions(page, name).stream().filter(each -> number == null || each.number() == number).findFirst().flatMap(each -> Optional.ofNullable(each.content()))
                .orElseThrow(Admission::gone);
    }

    private List<PageFile> told(List<FileStore.Version> versions) {
        var there = attachments.all(versions.stream().flatMap(each -> Stream.ofNullable(each.attachment())).toList());
        return versions.stream().map(each -> new PageFile(each.name(), each.number(), each.attachment() == null ? null : there.get(each.attachment()), each.by(), each.at(),
                each.restored())).toList();
    }

    /// Whether somebody may put files there, and take them away.
    public boolean mayPut(MemoryPage page, Viewer viewer) {
        var place = admission.placeOf(page.item());
        return page.confidence() != Confidence.ARCHIVED && admission.mayEditAtOnce(page, place, viewer);
    }

    /// Puts a file there: a new one, or the next version of the one of its name. Where that has the same content, nothing happens.
    ///
    /// @throws Invalid at `file`, as attachments are refused; `memory.files.many`
    /// @throws Refusal as edits do; `attachments.enough-for-today`
    @Transactional
    public PageFile put(MemoryPage page, String name, byte[] content, Viewer by) {
        var now = locked(page, by);
        var sent = attachments.keep(name, content, by);
        var before = store.versions(now.id(), sent.name());
        var newest = before.isEmpty() ? Optional.<PageFile>empty() : Optional.of(told(before.subList(0, 1)).getFirst());
        if (newest.flatMap(each -> Optional.ofNullable(each.content())).filter(each -> each.hash().equals(sent.hash())).isPresent()) {
            return newest.get();
        }
        new Invalid.Check().that(!before.isEmpty() || store.newest(now.id()).size() < MOST, "file", "memory.files.many", MOST).orThrow();
        attachments.hang(sent, now.item(), by);
        return add(now, sent.name(), before.size() + 1, sent.id(), null, by);
    }

    /// Brings an earlier version back, as the newest.
    ///
    /// @throws Refusal as edits do; `shell.gone` where there is no such version
    @Transactional
    public PageFile restore(MemoryPage page, String name, int number, Viewer by) {
        var now = locked(page, by);
        var before = store.versions(now.id(), name);
        var then = before.stream().filter(each -> each.number() == number && each.attachment() != null).findFirst().orElseThrow(Admission::gone);
        if (before.getFirst().number() == number) {
            return told(before).getFirst();
        }
        return add(now, name, before.size() + 1, Objects.requireNonNull(then.attachment()), number, by);
    }

    /// Takes a file away; its versions stay, and can be brought back.
    ///
    /// @throws Refusal as edits do; `shell.gone` where there is none
    @Transactional
    public void remove(MemoryPage page, String name, Viewer by) {
        var now = locked(page, by);
        var before = store.versions(now.id(), name);
        if (before.isEmpty()) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        if (before.getFirst().attachment() != null) {
            add(now, name, before.size() + 1, null, null, by);
        }
    }

    private MemoryPage locked(MemoryPage page, Viewer by) {
        admission.requireEditor(page.item(), by);
        var now = memory.of(items.lock(page.id()));
        admission.requireEditor(now.item(), by);
        admission.requireAtOnce(now, by);
        return now;
    }

    private PageFile add(MemoryPage page, String name, int number, @Nullable UUID attachment, @Nullable Integer restored, Viewer by) {
        store.add(page.id(), new FileStore.Version(name, number, attachment, by.self(), clock.instant(), restored));
        pages.record(Act.onItem(by.self(), Verb.UPDATE, page.id(), Memory.KIND, page.item().place(), clock.instant()).detail(java.util.Map.of("of", "file", "file", name, "version", number)));
        return told(store.versions(page.id(), name)).getFirst();
    }
}
