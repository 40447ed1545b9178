package dev.muster.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of ours in a database, those to which others refer first; a reference that is looked at when all is there does not count.
final class Catalogue {
    /// What consumers of the log have read means nothing in another cluster, so they begin anew; histories are written by the migrations.
    private static final Set<String> LEFT_OUT = Set.of("activity.cursor");
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                   (select array_agg(format_type(a.atttypid, null) order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as types,
                   (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_index x join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey)
                     where x.indrelid = c.oid and x.indisprimary) as key,
                   (select array_agg(distinct format('%I.%I', pn.nspname, p.relname))
                      from pg_constraint f join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
                     where f.conrelid = c.oid and f.contype = 'f' and not f.condeferred and f.confrelid <> c.oid) as parents
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration_history'
               and exists (select 1 from pg_class h where h.relnamespace = n.oid and h.relname = 'migration_history')
             order by 1
            """;
    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, last_value from pg_sequences s
             where last_value is not null
               and exists (select 1 from pg_class h where h.relname = 'migration_history' and h.relnamespace = to_regnamespace(quote_ident(s.schemaname)))
             order by 1
            """;

    private Catalogue() {}

    static List<Table> tables(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, Table>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var table = table(rows);
                if (!LEFT_OUT.contains(table.name())) {
                    found.put(table.name(), table);
                }
            }
        }
        var ordered = new LinkedHashMap<String, Table>();
        found.values().forEach(table -> place(table, found, ordered, new ArrayList<>()));
        return List.copyOf(ordered.values());
    }

    /// The numbers that sequences gave last.
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                found.put(rows.getString("name"), rows.getLong("last_value"));
            }
        }
        return found;
    }

    private static void place(Table table, Map<String, Table> all, Map<String, Table> ordered, List<String> under) {
        if (ordered.containsKey(table.name())) {
            return;
        }
        if (under.contains(table.name())) {
            throw new IllegalStateException("Tables refer to each other in a circle: " + under);
        }
        under.add(table.name());
        for (var name : table.parents()) {
            var parent = all.get(name);
            if (parent != null) {
                place(parent, all, ordered, under);
            }
        }
        under.removeLast();
        ordered.put(table.name(), table);
    }

    private static Table table(ResultSet row) throws SQLException {
        var names = texts(row.getArray("columns"));
        var types = texts(row.getArray("types"));
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Table.Column(names.get(i), types.get(i)));
        }
        var key = texts(row.getArray("key"));
        return new Table(row.getString("name"), List.copyOf(columns), key.isEmpty() ? names : key, texts(row.getArray("parents")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
