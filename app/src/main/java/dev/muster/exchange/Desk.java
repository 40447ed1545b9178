package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Author;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Numbered;
import dev.muster.exchange.stackexchange.Table;
import dev.muster.shell.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the rows of one batch are turned into ours: what is known already, what goes out, what is counted.
///
/// @param jdbc the connection of the batch's transaction
record Desk(Run run, JdbcClient jdbc, Batch batch, Tally tally) {
    /// A placeholder is one of the public until a person claims it.
    private static final int PUBLIC = 8;
    private static final int LONGEST_NAME = 200;

    /// What an earlier run left of a row.
    ///
    /// @param edited whether somebody has changed it here since
    record Known(long digest, boolean edited) {}

    /// An item that others refer to.
    record Target(UUID root, String kind) {}

    Keys keys() {
        return run.keys();
    }

    Map<UUID, Known> known(Collection<UUID> ids) {
        var found = new HashMap<UUID, Known>();
        jdbc.sql("""
                select o.object_id, o.digest, coalesce(i.version <> o.version, false) as edited
                  from exchange.origin o
                  left join items.item i on i.id = o.object_id
                 where o.object_id = any (:ids)
                """)
            .param("ids", ids.toArray(UUID[]::new))
            .query(row -> {
                found.put(row.getObject("object_id", UUID.class), new Known(row.getLong("digest"), row.getBoolean("edited")));
            });
        return found;
    }

    /// Refuses a row that this run has had before. The reader notices neighbours only; real dumps ascend.
    ///
    /// @throws DumpFault `exchange.dump.id-again`
    <T extends Numbered> void requireOnce(Table table, List<T> rows, Function<T, UUID> key) {
        var byId = new HashMap<UUID, T>();
        for (var row : rows) {
            if (byId.put(key.apply(row), row) != null) {
                throw DumpFault.again(table, row);
            }
        }
        earlierInThisRun(byId.keySet()).ifPresent(id -> {
            throw DumpFault.again(table, Objects.requireNonNull(byId.get(id)));
        });
    }

    private Optional<UUID> earlierInThisRun(Set<UUID> ids) {
        return jdbc.sql("""
                select object_id from exchange.origin where object_id = any (:ids) and run_id = :run
                union all
                select object_id from exchange.seen where object_id = any (:ids) and run_id = :run
                 limit 1
                """)
            .param("ids", ids.toArray(UUID[]::new)).param("run", run.id()).query(UUID.class).optional();
    }

    /// The posts of these ids that are here, whether they are questions or answers.
    Map<UUID, Target> targets(Collection<UUID> ids) {
        var found = new HashMap<UUID, Target>();
        jdbc.sql("select id, root_id, kind from items.item where id = any (:ids) and kind in ('question', 'answer')")
            .param("ids", ids.toArray(UUID[]::new))
            .query(row -> {
                found.put(row.getObject("id", UUID.class), new Target(row.getObject("root_id", UUID.class), row.getString("kind")));
            });
        return found;
    }

    /// Makes placeholders for authors whom the dump names and does not list, or lists further on.
    void welcome(Collection<Author> authors) {
        var wanted = new LinkedHashMap<UUID, Author>();
        authors.forEach(author -> wanted.putIfAbsent(keys().author(author), author));
        var here = here(wanted.keySet());
        wanted.forEach((id, author) -> {
            if (!here.contains(id)) {
                placeholder(id, author, author.name(), run.started());
                tally.add(author.isUser() ? "authors-not-listed" : "authors-by-name");
            }
        });
    }

    private Set<UUID> here(Set<UUID> ids) {
        return new HashSet<>(jdbc.sql("select id from people.person where id = any (:ids)")
            .param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list());
    }

    void placeholder(UUID id, Author author, @Nullable String name, Instant since) {
        var shown = name == null || name.isBlank() ? (author.isUser() ? "user" + author.user() : run.site().name()) : name.strip();
        var kept = shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
        batch.persons.add(id, Ids.handleOf(id), kept, PUBLIC, "placeholder", since);
        batch.origins.add(id, run.source(), author.isUser() ? "user" : "name",
                author.user() != null ? author.user() : Keys.digest(kept), run.id(), Keys.digest(kept), "");
    }

    /// Marks a row of an earlier run as still there.
    void seen(UUID id) {
        if (run.later()) {
            batch.seen.add(run.id(), id);
        }
    }

    /// Writes an act as it happened there.
    void act(@Nullable UUID actor, String verb, UUID object, String kind, @Nullable UUID target, UUID item, Instant happened, @Nullable String detail) {
        batch.acts.add(actor, verb, object, kind, target, run.place(), item, happened, run.started(), run.origin(), run.id(), detail);
    }
}
