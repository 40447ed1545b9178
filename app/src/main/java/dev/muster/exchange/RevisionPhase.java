package dev.muster.exchange;

import static java.util.Objects.requireNonNull;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Revision;
import dev.muster.exchange.stackexchange.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What posts said before, in the Markdown in which it was written.
final class RevisionPhase implements Phase<Revision> {
    private static final int LONGEST_REASON = 500;

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public Table table() {
        return Table.POST_HISTORY;
    }

    @Override
    public Feed<Revision> rows(Dump dump, long after) {
        return Feed.of(dump.revisions().resumeAfter(after), after);
    }

    @Override
    public void write(List<Revision> rows, Desk desk) {
        var targets = desk.targets(rows.stream().map(revision -> desk.keys().post(revision.post())).distinct().toList());
        var revisions = rows.stream().filter(revision -> targets.containsKey(desk.keys().post(revision.post()))).toList();
        desk.tally().add("left-out-revisions-without-post", rows.size() - revisions.size());
        desk.welcome(revisions.stream().map(Revision::author).toList());
        var here = here(revisions, desk);
        for (var revision : revisions) {
            desk.tally().add("revisions");
            if (here.add(desk.keys().revision(revision.post(), revision.guid()))) {
                insert(revision, requireNonNull(targets.get(desk.keys().post(revision.post()))).kind(), desk);
            }
        }
    }

    private static Set<UUID> here(List<Revision> revisions, Desk desk) {
        return new HashSet<>(desk.jdbc().sql("select id from items.revision where id = any (:ids)")
            .param("ids", revisions.stream().map(each -> desk.keys().revision(each.post(), each.guid())).toArray(UUID[]::new))
            .query(UUID.class)
            .list());
    }

    private static void insert(Revision revision, String kind, Desk desk) {
        var item = desk.keys().post(revision.post());
        var editor = desk.keys().author(revision.author());
        var id = desk.keys().revision(revision.post(), revision.guid());
        desk.batch().revisions.add(id, item, editor, revision.at(), revision.title(), revision.body(), revision.tags(),
                reason(revision), desk.run().id());
        if (!revision.isInitial()) {
            desk.act(editor, "UPDATE", item, kind, null, item, revision.at(), null);
        }
        desk.tally().add("revisions-added");
    }

    private static String reason(Revision revision) {
        var reason = revision.comment() == null ? "" : revision.comment();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
