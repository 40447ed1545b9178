package dev.muster.rights.harness;

import dev.muster.shell.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes worlds into the database, as its owner: past all policies, and row by row as they are.
final class Loader implements AutoCloseable {
    /// Filled by the database itself, and by each loading anew.
    static final String EDITIONS = "items.edition";

    private static final JsonMapper JSON = new JsonMapper();
    private final Connection owner;
    private final List<String> tables;
    private final Map<String, Shelf> there = new HashMap<>();

    /// A table's rows, ready to be written.
    private record Shelf(String insert, String rows) {}

    Loader(TestPostgres.Database database) {
        try {
            owner = database.connect();
            tables = strings("""
                    select n.nspname || '.' || c.relname
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration_history'
                       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'harness')
                     order by 1
                    """);
            watch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The tables of all modules.
    List<String> tables() {
        return tables;
    }

    /// Notes which tables are written to, so that only those are put back.
    private void watch() throws SQLException {
        execute("""
                create schema if not exists harness;
                create table if not exists harness.touched (name text primary key);
                create or replace function harness.note() returns trigger language plpgsql security definer set search_path = '' as $$
                begin
                    insert into harness.touched values (tg_table_schema || '.' || tg_table_name) on conflict do nothing;
                    return null;
                end $$
                """);
        for (var table : tables) {
            execute("create or replace trigger harness_note after insert or update or delete on " + table + " for each statement execute function harness.note()");
        }
    }

    /// Puts this world in the place of whatever was there. What is left of a world refers to rows that are gone.
    void load(World world) {
        there.clear();
        world.tables().forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                there.put(table, shelf(table, rows));
            }
        });
        write(tables);
    }

    private static Shelf shelf(String table, List<Row> rows) {
        var columns = String.join(", ", rows.getFirst().values().keySet());
        return new Shelf("insert into %s (%s) overriding system value select %s from jsonb_populate_recordset(null::%s, ?::jsonb)".formatted(table, columns, columns, table),
                JSON.writeValueAsString(rows.stream().map(row -> plain(row.values())).toList()));
    }

    /// Takes back whatever has been done since the world was loaded.
    ///
    /// @return the tables that were written to
    List<String> restore() {
        try {
            var touched = strings("select name from harness.touched order by name");
            if (!touched.isEmpty()) {
                write(touched);
            }
            return touched;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<String> wanted) {
        try {
            execute("set session_replication_role = replica");
            execute("delete from harness.touched; " + String.join("; ", wanted.stream().map(table -> "delete from " + table).toList()));
            for (var table : wanted) {
                if (there.get(table) instanceof Shelf shelf) {
                    insert(shelf);
                }
            }
            another();
            execute("set session_replication_role = origin");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What was kept of another world counts for nothing in this one, where the same things have the same names.
    private void another() throws SQLException {
        execute("delete from " + EDITIONS + "; select items.raise_edition('00000000-0000-0000-0000-000000000000', 15)");
    }

    private void insert(Shelf shelf) throws SQLException {
        try (var statement = owner.prepareStatement(shelf.insert())) {
            statement.setString(1, shelf.rows());
            statement.executeUpdate();
        }
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> values) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> plain.put(name, switch (value) {
            case UUID id -> id.toString();
            case Instant moment -> moment.toString();
            case LocalDate day -> day.toString();
            case null, default -> value;
        }));
        return plain;
    }

    /// Whether what is there could have come about: every reference is kept, and no reply reaches beyond its parent.
    List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        for (var check : strings(REFERENCES)) {
            broken.addAll(strings(check));
        }
        execute("update items.item set layer = layer");
        restore();
        return broken;
    }

    private static final String REFERENCES = """
            select format('select %L from %s c where c.%I is not null and not exists (select 1 from %s p where p.%I = c.%I) limit 1',
                          c.conname, c.conrelid::regclass, child.attname, c.confrelid::regclass, parent.attname, child.attname)
              from pg_constraint c
              join pg_attribute child on child.attrelid = c.conrelid and child.attnum = c.conkey[1]
              join pg_attribute parent on parent.attrelid = c.confrelid and parent.attnum = c.confkey[1]
             where c.contype = 'f'
            """;

    void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> strings(String sql) throws SQLException {
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
