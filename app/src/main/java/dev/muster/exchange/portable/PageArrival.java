package dev.muster.exchange.portable;

import dev.muster.exchange.CopyRows;
import dev.muster.exchange.portable.Unpacking.Sort;
import dev.muster.shell.Ids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns the lines about pages into rows of a place.
final class PageArrival {
    private final CopyRows pages = new CopyRows("memory.page (item_id, place_id, address, number, editor_id, edited, owner_id, review_by, reminded, template)");
    private final CopyRows redirects = new CopyRows("memory.redirect (place_id, address, page_id, since)");
    private final CopyRows references = new CopyRows("memory.reference (from_id, place_id, address, title, included)");
    private final CopyRows stories = new CopyRows("memory.story (item_id, place_id, outcome, written)");
    private final CopyRows topics = new CopyRows("memory.topic (item_id, topic, place_id, outcome, written)");
    private final CopyRows revisions = new CopyRows("memory.revision (page_id, number, previous, base, place_id, editor_id, at, title, body, summary, minor, reverted_to)");
    private final CopyRows files = new CopyRows("memory.file (page_id, name, number, previous, attachment_id, by_id, at, restored)");
    private final CopyRows dissents = new CopyRows("memory.dissent (item_id, page_id, why, section, revision, decided, decided_by, reason)");
    private final CopyRows quotes = new CopyRows("memory.quote (id, handle, source_id, version, words, by_id, at)");
    private final CopyRows suggestions = new CopyRows("""
            memory.suggestion (id, page_id, place_id, author_id, at, base, title, body, summary, minor, state, decided, decided_by, reason, taken_as, told)""");
    private final UUID place;

    PageArrival(UUID place) {
        this.place = place;
    }

    /// What rests on items, in the order in which it can be written.
    List<Sort> sorts() {
        return List.of(
                new Sort("pages", this::page, List.of(pages, redirects, references, stories, topics)),
                new Sort(PageSql.REVISIONS, this::revision, List.of(revisions)),
                new Sort(PageSql.FILES, this::file, List.of(files)),
                new Sort("dissents", this::dissent, List.of(dissents)));
    }

    CopyRows quotes() {
        return quotes;
    }

    CopyRows suggestions() {
        return suggestions;
    }

    private void page(Line line) {
        var id = line.id("item");
        pages.add(id, place, line.text("address"), line.text("number"), line.id("editor"), line.text("edited"), line.id("owner"), line.text("reviewBy"),
                line.text("reminded"), line.text("template", "false"));
        line.lines("redirects").forEach(each -> redirects.add(place, each.text("address"), id, each.text("since")));
        line.lines("references").forEach(each -> references.add(id, place, each.text("address"), each.text("title"), each.text("included")));
        var story = line.inner("story");
        if (story != null) {
            stories.add(id, place, story.text("outcome"), story.text("written"));
            Objects.requireNonNullElse(story.texts("topics"), List.<String>of()).forEach(topic -> topics.add(id, topic, place, story.text("outcome"), story.text("written")));
        }
    }

    private void revision(Line line) {
        revisions.add(line.id("page"), line.text("number"), previous(line), line.text("base"), place, line.id("editor"), line.text("at"), line.text("title"),
                line.text("body"), line.text("summary", ""), line.text("minor", "false"), line.text("revertedTo"));
    }

    private void file(Line line) {
        line.lines("versions").forEach(version -> files.add(line.id("page"), line.text("name"), version.text("number"), previous(version), version.id("attachment"),
                version.id("by"), version.text("at"), version.text("restored")));
    }

    /// What it follows; a number that is none is for the database to refuse.
    private static @Nullable String previous(Line line) {
        var number = line.text("number", "");
        return number.equals("1") ? null : number.matches("[1-9]\\d{0,8}") ? String.valueOf(Integer.parseInt(number) - 1) : number;
    }

    private void dissent(Line line) {
        dissents.add(line.id("item"), line.id("page"), line.text("why"), line.text("section", ""), line.text("revision"), line.text("decided"), line.id("decidedBy"),
                line.text("reason", ""));
    }

    void quote(UUID id, Line line) {
        quotes.add(id, Ids.handleOf(id), line.id("source"), line.text("version"), line.text("words"), line.id("by"), line.text("at"));
    }

    /// Its author is not written to about what became of it elsewhere.
    void suggestion(UUID id, Line line) {
        suggestions.add(id, line.id("page"), place, line.id("author"), line.text("at"), line.text("base"), line.text("title"), line.text("body"), line.text("summary", ""),
                line.text("minor", "false"), line.text("state"), line.text("decided"), line.id("decidedBy"), line.text("reason", ""), line.text("takenAs"), line.text("decided"));
    }
}
