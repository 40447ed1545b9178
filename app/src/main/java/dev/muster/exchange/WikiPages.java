package dev.muster.exchange;

import static java.util.stream.Collectors.joining;

import dev.muster.exchange.mediawiki.Wiki;
import dev.muster.exchange.mediawiki.WikiRevision;
import dev.muster.exchange.mediawiki.Wikitext;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.items.Item;
import dev.muster.memory.Confidence;
import dev.muster.memory.Drawings;
import dev.muster.memory.PageDrawing.Reference;
import dev.muster.shell.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Turns the revisions of one batch into pages of the memory. A long history comes in several batches: at the end of each, the page
/// says what it says by then.
final class WikiPages {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 300;
    private static final int CATEGORIES = 14;
    private final String file;
    private final Desk desk;
    private final Wiki wiki;
    private final Drawings drawings;
    private final WikiAuthors authors;
    private final CopyRows pages = new CopyRows("memory.page (item_id, place_id, address, number, editor_id, edited)");
    private final CopyRows revisions = new CopyRows("""
            memory.revision (page_id, number, previous, base, place_id, editor_id, at, title, body, summary, minor)""");
    /// What is said of pages that came before, once their new authors and revisions are here.
    private final List<Runnable> updates = new ArrayList<>();
    private final CopyRows references = new CopyRows("memory.reference (from_id, place_id, address, title)");

    /// @param file the dump's name, for faults
    WikiPages(String file, Desk desk, Wiki wiki, Drawings drawings) {
        this.file = file;
        this.desk = desk;
        this.wiki = wiki;
        this.drawings = drawings;
        this.authors = new WikiAuthors(desk);
    }

    /// @throws DumpFault `exchange.dump.wiki-page-twice`
    void write(List<WikiRevision> rows) {
        var byPage = new LinkedHashMap<UUID, List<WikiRevision>>();
        rows.forEach(row -> byPage.computeIfAbsent(id(row), _ -> new ArrayList<>()).add(row));
        var known = known(byPage.keySet());
        authors.welcome(rows);
        byPage.forEach((id, history) -> {
            var run = known.get(id);
            if (run != null && !run.equals(desk.run().id())) {
                desk.tally().add("wiki-kept", history.getFirst().number() == 1 ? 1 : 0);
                return;
            }
            requireOnce(history, run != null);
            page(id, history);
        });
    }

    void send(Connection connection) throws SQLException {
        desk.batch().send(connection);
        pages.send(connection);
        revisions.send(connection);
        updates.forEach(Runnable::run);
        references.send(connection);
    }

    private UUID id(WikiRevision row) {
        return Ids.named(desk.run().source() + " page " + row.page().id());
    }

    /// By which run each page came that is here.
    private Map<UUID, UUID> known(Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        desk.jdbc().sql("select object_id, run_id from exchange.origin where object_id = any (:ids)").param("ids", ids.toArray(UUID[]::new))
            .query(row -> {
                found.put(row.getObject("object_id", UUID.class), row.getObject("run_id", UUID.class));
            });
        return found;
    }

    private void requireOnce(List<WikiRevision> history, boolean here) {
        int expected = history.getFirst().number();
        for (var row : history) {
            if (row.number() != expected++ || here && row.number() == 1) {
                throw new DumpFault("wiki-page-twice", file, row.line(), row.page().title());
            }
        }
    }

    private void page(UUID id, List<WikiRevision> history) {
        var last = history.getLast();
        var body = "";
        for (var row : history) {
            body = body(row);
            revision(id, row, body);
        }
        var text = body;
        if (history.getFirst().number() == 1) {
            insert(id, history.getFirst(), last, text);
        } else {
            updates.add(() -> update(id, last, text));
        }
        refer(id, text);
    }

    private void revision(UUID id, WikiRevision row, String body) {
        var editor = authors.id(row.by());
        var number = row.number();
        revisions.add(id, number, number == 1 ? null : number - 1, row.base(), desk.run().place(), editor, row.at(), title(row), body, summary(row), row.minor());
        desk.act(editor, number == 1 ? "CREATE" : "UPDATE", id, "page", null, id, row.at(), null);
        desk.tally().add("wiki-revisions");
        desk.tally().add("wiki-hidden", row.text() == null ? 1 : 0);
    }

    private void insert(UUID id, WikiRevision first, WikiRevision last, String body) {
        var run = desk.run();
        desk.batch().items.add(id, Ids.handleOf(id), "page", run.place(), id, null, PostPhase.EVERYONE, authors.id(first.by()), title(first), body, "MARKDOWN",
                Confidence.NOT_VALIDATED.stored(), 0, first.at(), last.at(), run.id());
        desk.batch().origins.add(id, run.source(), "page", first.page().id(), run.id(), Keys.digest(first.page().title()), "");
        pages.add(id, run.place(), address(first), last.number(), authors.id(last.by()), last.at());
        desk.tally().add("wiki-pages");
        desk.tally().add("wiki-redirects", first.page().redirect() == null ? 0 : 1);
    }

    private void update(UUID id, WikiRevision last, String body) {
        desk.jdbc().sql("update items.item set body = :body, changed = :at where id = :id")
            .param("id", id).param("body", body).param("at", last.at().atOffset(ZoneOffset.UTC)).update();
        desk.jdbc().sql("update memory.page set number = :number, editor_id = :editor, edited = :at where item_id = :id")
            .param("id", id).param("number", last.number()).param("editor", authors.id(last.by())).param("at", last.at().atOffset(ZoneOffset.UTC)).update();
        desk.jdbc().sql("delete from memory.reference where from_id = :id").param("id", id).update();
    }

    private void refer(UUID id, String body) {
        var seen = new HashSet<String>();
        for (var piece : drawings.fresh(body).pieces()) {
            if (piece instanceof Reference(var address, var title, var _) && seen.add(address)) {
                references.add(id, desk.run().place(), address, title);
            }
        }
    }

    private String body(WikiRevision row) {
        var text = row.text() == null ? "" : row.text();
        if (!row.model().equals("wikitext")) {
            return Wikitext.code(text, row.model()).markdown();
        }
        var converted = Wikitext.convert(text, row.page().title(), wiki);
        var category = wiki.namespaces().getOrDefault(CATEGORIES, "Category");
        var categories = converted.categories().stream().sorted().map(name -> Wikitext.link(category + ":" + name, name)).collect(joining(", "));
        return categories.isEmpty() ? converted.markdown() : (converted.markdown() + "\n\n" + category + ": " + categories).strip();
    }

    private static String title(WikiRevision row) {
        return clipped(row.page().title(), LONGEST_TITLE);
    }

    private static String address(WikiRevision row) {
        var slug = Item.slug(row.page().title());
        return slug.isEmpty() ? "page-" + row.page().id() : slug;
    }

    /// `/* Section */ why` names the section that was changed.
    private static String summary(WikiRevision row) {
        return clipped(row.comment().replaceAll("/\\*\\s?([^*]{1,200}?)\\s?\\*/", "$1:").replaceAll("\\s+", " ").strip(), LONGEST_SUMMARY);
    }

    private static String clipped(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
