package dev.muster.memory.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Hints;
import dev.muster.items.Link.Kind;
import dev.muster.memory.Addresses;
import dev.muster.memory.Audiences;
import dev.muster.memory.Confidence;
import dev.muster.memory.Drawings;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryHints;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageDrawing;
import dev.muster.memory.PageLists;
import dev.muster.memory.Suggestions;
import dev.muster.memory.Watched;
import dev.muster.memory.spi.PagePart;
import dev.muster.memory.web.SeenPages.Seen;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a page together with what stands beside it, for one viewer.
@Component
class PageScenes {
    private static final int HEADINGS_TO_CHOOSE_FROM = 3;
    private static final int MOST_HEADINGS = 100;
    private final Memory memory;
    private final Drawings drawings;
    private final PageLists lists;
    private final Suggestions suggestions;
    private final Watched watched;
    private final PageHtml html;
    private final Talk talk;
    private final DissentLines dissents;
    private final List<PagePart> parts;
    private final PageLabels labels;
    private final WhoSees whoSees;
    private final Words words;

    PageScenes(Memory memory, Drawings drawings, PageLists lists, Suggestions suggestions,
            Watched watched, PageHtml html, Talk talk, DissentLines dissents, List<PagePart> parts, PageLabels labels, WhoSees whoSees, Words words) {
        this.memory = memory;
        this.drawings = drawings;
        this.lists = lists;
        this.suggestions = suggestions;
        this.watched = watched;
        this.html = html;
        this.talk = talk;
        this.dissents = dissents;
        this.parts = parts;
        this.labels = labels;
        this.whoSees = whoSees;
        this.words = words;
    }

    /// Until when a page stays as it is by itself: one that becomes stale says so from the next day on.
    Instant holdsUntil() {
        return lists.today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// @param hints what there may be at the page for the viewer alone
    PageView of(Seen seen, boolean followed, List<dev.muster.items.Link> links, Hints hints, Viewer viewer) {
        var page = seen.page();
        var allowed = memory.allowed(page, seen.place(), viewer);
        return new PageView(Addresses.path(page.item()), page.title(), labels.confidence(page.confidence()), labels.crumbs(seen.place(), Crumb.here(page.title())), notices(page),
                html(seen, allowed.edit(), viewer), contents(drawing(page)), facts(seen), told(seen, allowed.edit()), acts(seen, allowed.edit(), hints, viewer),
                new PageView.Following(viewer.signedIn(), followed), followed ? news(page, viewer) : null,
                seen.files().stream().map(each -> new Link(each.name(), Addresses.file(page.item(), each.name()))).toList(),
                seen.around().linking().stream().map(each -> new Link(each.title(), each.href())).toList(), related(links),
                talk.view(page, seen.place(), seen.discussion(), seen.named(), viewer), parts(seen, viewer),
                dissents.standing(page, seen.dissents(), seen.named(), seen.place(), viewer));
    }

    private List<Content> parts(Seen seen, Viewer viewer) {
        return viewer.signedIn() ? parts.stream().flatMap(each -> each.part(seen.page(), seen.place(), viewer).stream()).toList() : List.of();
    }

    PageDrawing drawing(MemoryPage page) {
        return drawings.of(page.text());
    }

    private String html(Seen seen, boolean edits, Viewer viewer) {
        var page = seen.page();
        return html.of(drawing(page), seen.around().leading(), page.id(), seen.place(), Memory.mayWrite(seen.place(), viewer), edits ? Addresses.path(page.item()) + "/edit" : null);
    }

    private List<Notice> notices(MemoryPage page) {
        var notices = new ArrayList<Notice>();
        if (page.item().hidden()) {
            notices.add(new Notice(Tone.WATCH, words.say("conversation.only-guides-see")));
        }
        if (page.template()) {
            notices.add(new Notice(Tone.QUIET, words.say("memory.template.notice")));
        }
        if (page.confidence() == Confidence.ARCHIVED) {
            notices.add(new Notice(Tone.QUIET, words.say("memory.archived")));
        }
        if (page.reviewBy() != null && page.isStale(lists.today())) {
            notices.add(new Notice(Tone.WATCH, words.say("memory.stale", Times.day(page.reviewBy()))));
        }
        return notices;
    }

    private static List<PageView.Heading> contents(PageDrawing drawing) {
        return drawing.headings().size() < HEADINGS_TO_CHOOSE_FROM ? List.of()
                : drawing.headings().stream().limit(MOST_HEADINGS).map(each -> new PageView.Heading(each.words(), "#" + each.id(), each.level() - 1)).toList();
    }

    private PageView.Facts facts(Seen seen) {
        var page = seen.page();
        return new PageView.Facts(seen.named().who(page.editor()), page.edited(), page.owner() == null ? null : seen.named().who(page.owner()),
                page.reviewBy() == null ? null : Times.day(page.reviewBy()), page.number(), audience(page, seen.place()));
    }

    private PageView.Acts acts(Seen seen, boolean edits, Hints hints, Viewer viewer) {
        var page = seen.page();
        boolean suggests = !edits && viewer.signedIn() && seen.place().closed() == null && page.confidence() != Confidence.ARCHIVED;
        boolean waits = hints.may(MemoryHints.SUGGESTED) && suggestions.mayDecide(page, seen.place(), viewer) && !suggestions.of(page).isEmpty();
        return new PageView.Acts(edits, suggests, Memory.mayWrite(seen.place(), viewer),
                Audiences.mayChoose(page, seen.place(), viewer) || Audiences.mayHide(seen.place(), viewer), waits ? Addresses.path(page.item()) + "/suggestions" : null);
    }

    private PageView.@Nullable News news(MemoryPage page, Viewer viewer) {
        return watched.news(page, viewer).map(each -> new PageView.News(words.say("memory.news", each.changes()),
                PageHistoryController.compared(Addresses.path(page.item()), each.known(), page.number()), page.edited().toString())).orElse(null);
    }

    private PageView.@Nullable Told told(Seen seen, boolean edits) {
        var story = seen.story();
        return story == null ? null : new PageView.Told(labels.outcome(story.outcome()), labels.topics(seen.place(), story), edits ? Addresses.path(seen.page().item()) + "/story" : null);
    }

    /// Said where a page is narrowed.
    private @Nullable String audience(MemoryPage page, Place place) {
        if (page.item().circle() != null) {
            return words.say("conversation.only-circle-sees");
        }
        var all = WhoSees.audiences(place, EnumSet.allOf(Audience.class));
        return page.item().layer().containsAll(all) ? null : whoSees.onlyThese(place, page.item().layer());
    }

    private List<Link> related(List<dev.muster.items.Link> links) {
        return links.stream().filter(each -> each.kind() != Kind.MERGED_INTO && each.other().title() != null).map(dev.muster.items.Link::other).distinct()
                .map(each -> new Link(String.valueOf(each.title()), address(each))).toList();
    }

    private static String address(dev.muster.items.Item other) {
        return other.kind().equals(Memory.KIND) ? Addresses.of(other) : "/" + other.kind() + "s/" + other.handle();
    }
}
