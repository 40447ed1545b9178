package dev.muster.rights.harness;

import dev.muster.shell.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes worlds into the database, as its owner: past all policies, and row by row as they are.
final class Loader implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final Connection owner;
    private final List<String> tables;

    Loader(TestPostgres.Database database) {
        try {
            owner = database.connect();
            tables = strings("""
                    select n.nspname || '.' || c.relname
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration_history'
                       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                     order by 1
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The tables of all modules.
    List<String> tables() {
        return tables;
    }

    /// Puts this world in the place of whatever was there. What is left of a world refers to rows that are gone.
    void load(World world) {
        try {
            execute("set session_replication_role = replica");
            execute(String.join("; ", tables.stream().map(table -> "delete from " + table).toList()));
            for (var rows : world.tables().entrySet()) {
                insert(rows.getKey(), rows.getValue());
            }
            execute("set session_replication_role = origin");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String table, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var columns = String.join(", ", rows.getFirst().values().keySet());
        var sql = "insert into %s (%s) overriding system value select %s from jsonb_populate_recordset(null::%s, ?::jsonb)".formatted(table, columns, columns, table);
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, JSON.writeValueAsString(rows.stream().map(row -> plain(row.values())).toList()));
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
