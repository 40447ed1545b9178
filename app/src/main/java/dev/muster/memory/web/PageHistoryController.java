package dev.muster.memory.web;

import dev.muster.items.text.Pieces;
import dev.muster.memory.Addresses;
import dev.muster.memory.Change;
import dev.muster.memory.Chronicle;
import dev.muster.memory.Edited;
import dev.muster.memory.Edits;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.web.PageLabels.Named;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a page came to say what it says: its revisions, any two of them compared, and going back to one.
@Controller
class PageHistoryController {
    private final Memory memory;
    private final Edits edits;
    private final Chronicle chronicle;
    private final Places places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    PageHistoryController(Memory memory, Edits edits, Chronicle chronicle, Places places, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.edits = edits;
        this.chronicle = chronicle;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/pages/{handle}/history")
    View history(@PathVariable String handle, @RequestParam(required = false) @Nullable Integer before, @RequestParam(required = false) @Nullable Integer after, Viewer viewer) {
        var page = memory.at(handle);
        var place = placeOf(page);
        var part = chronicle.of(page, after, before);
        var named = labels.named(part.entries().stream().map(Change::editor).toList());
        boolean may = memory.allowed(page, place, viewer).edit();
        var list = Addresses.path(page.item()) + "/history";
        return pages.show("memory/history", "view", new HistoryView(page.title(), Addresses.of(page.item()), Addresses.path(page.item()),
                labels.crumbs(place, page, "memory.history"), page.number(), part.entries().stream().map(each -> revision(page, each, named, may)).toList(),
                new Pager(Paths.part(list, "before", part.before()), Paths.part(list, "after", part.after()))));
    }

    private HistoryView.Revision revision(MemoryPage page, Change change, Named named, boolean may) {
        var path = Addresses.path(page.item());
        return new HistoryView.Revision(change.number(), named.who(change.editor()), change.at(), change.summary(), marks(change),
                change.number() == 1 ? null : compared(path, change.number() - 1, change.number()),
                change.number() == page.number() ? null : compared(path, change.number(), page.number()),
                may && change.number() < page.number() ? path + "/history/" + change.number() + "/revert" : null);
    }

    private List<String> marks(Change change) {
        return Stream.of(change.minor() ? words.say("memory.minor") : "", change.isMerged() ? words.say("memory.merged") : "",
                change.revertedTo() == null ? "" : words.say("memory.reverted", change.revertedTo())).filter(each -> !each.isEmpty()).toList();
    }

    static String compared(String path, int from, int to) {
        return path + "/compare?from=" + from + "&to=" + to;
    }

    /// Two revisions, or the newest and the one before it.
    @GetMapping("/pages/{handle}/compare")
    View compare(@PathVariable String handle, @RequestParam(required = false) @Nullable Integer from, @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "false") boolean beside) {
        var page = memory.at(handle);
        int one = to == null ? page.number() : to;
        int other = from == null ? Math.max(1, one - 1) : from;
        var old = chronicle.at(page, Math.min(one, other));
        var now = chronicle.at(page, Math.max(one, other));
        var named = labels.named(List.of(old.editor(), now.editor()));
        var body = Pieces.between(old.body(), now.body());
        var here = compared(Addresses.path(page.item()), old.number(), now.number());
        return pages.show("memory/compare", "view", new CompareView(page.title(), Addresses.of(page.item()), Addresses.path(page.item()) + "/history",
                labels.crumbs(placeOf(page), page, "memory.compare"), side(old, named), side(now, named),
                Pieces.between(old.title(), now.title()), body, beside ? Columns.of(body) : List.of(), beside ? here : here + "&beside=true", beside));
    }

    private static CompareView.Side side(Change change, Named named) {
        return new CompareView.Side(change.number(), named.who(change.editor()), change.at(), change.summary());
    }

    /// @param base the revision that the page showed as the newest
    @PostMapping("/pages/{handle}/history/{number}/revert")
    View revert(@PathVariable String handle, @PathVariable int number, @RequestParam int base, @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var page = memory.at(handle);
        return switch (edits.revert(page, number, base, why, viewer)) {
            case Edited.Kept kept -> pages.redirect(Addresses.of(kept.page().item()), "memory.edit.done");
            case Edited.Collided _ -> throw new Refusal(Reason.CONFLICT, "memory.revert.collides");
        };
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
