package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.shell.SystemDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Holds what is here against the dumps that it came from: row by row, not only by count.
@Service
public class Comparison {
    private final RunStore store;
    private final SystemDatabase system;

    Comparison(RunStore store, SystemDatabase system) {
        this.store = store;
        this.system = system;
    }

    /// One kind of row.
    ///
    /// @param expected how many the dumps hold together
    /// @param found how many are here
    /// @param missing how many of the dumps' are not here
    /// @param foreign how many are here that no dump holds
    public record Line(String kind, int expected, int found, int missing, int foreign) {
        public boolean equal() {
            return missing == 0 && foreign == 0;
        }
    }

    /// Compares a place with the dumps read into it, oldest first.
    public List<Line> compare(Site site, UUID place, List<Dump> dumps) {
        var source = store.source(place, site);
        var expected = new Expected(new Keys(source));
        dumps.forEach(expected::add);
        expected.dropDangling();
        return List.of(
                line("questions", expected.questions(), items(source, "question")),
                line("answers", expected.answers(), items(source, "answer")),
                line("accepted", expected.accepted(), accepted(source)),
                line("comments", expected.comments(), items(source, "comment")),
                line("authors", expected.authors(), items(source, "user")),
                line("revisions", expected.revisions(), revisions(source)),
                line("links", expected.links(), links(source)));
    }

    private static Line line(String kind, Set<?> expected, Set<?> found) {
        var missing = new HashSet<Object>(expected);
        missing.removeAll(found);
        var foreign = new HashSet<Object>(found);
        foreign.removeAll(expected);
        return new Line(kind, expected.size(), found.size(), missing.size(), foreign.size());
    }

    private Set<UUID> items(UUID source, String kind) {
        var table = kind.equals("user") ? "people.person" : "items.item";
        return ids("select o.object_id from exchange.origin o join " + table + " i on i.id = o.object_id where o.source_id = :source and o.kind = '" + kind + "'", source);
    }

    private Set<UUID> accepted(UUID source) {
        return ids("select q.accepted_id from questions.question q join exchange.origin o on o.object_id = q.item_id "
                + "where o.source_id = :source and q.accepted_id is not null", source);
    }

    private Set<UUID> revisions(UUID source) {
        return ids("select r.id from items.revision r join exchange.origin o on o.object_id = r.item_id "
                + "where o.source_id = :source and r.run_id is not null", source);
    }

    private Set<List<Object>> links(UUID source) {
        return new HashSet<>(system.jdbc().sql("""
                select l.from_id, l.to_id, l.kind from items.link l join exchange.origin o on o.object_id = l.from_id
                 where o.source_id = :source and l.run_id is not null
                """)
            .param("source", source)
            .query((row, _) -> List.<Object>of(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
            .list());
    }

    private Set<UUID> ids(String sql, UUID source) {
        return new HashSet<>(system.jdbc().sql(sql).param("source", source).query(UUID.class).list());
    }
}
