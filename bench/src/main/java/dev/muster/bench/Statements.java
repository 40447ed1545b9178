package dev.muster.bench;

import dev.muster.shell.Database;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What the database was asked, by `pg_stat_statements`.
final class Statements implements AutoCloseable {
    private static final String COUNTED = """
              from pg_stat_statements s
              join pg_roles r on r.oid = s.userid
             where s.toplevel and r.rolname in ('muster_app', 'muster_system')
               and s.query !~* '^(begin|commit|rollback|select set_config|set |show )'
               and s.query !~ 'scheduled_tasks|activity\\.cursor|pg_snapshot_xmin'
            """;
    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    Statements(Database database) {
        source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        jdbc = JdbcClient.create(source);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
    }

    /// A statement, how often it ran and what it took.
    record Asked(String sql, long calls, double millis) {}

    void forget() {
        jdbc.sql("select pg_stat_statements_reset()").query((_, _) -> true).list();
    }

    /// How many statements the product ran, without those that begin and end transactions and its own background work.
    long count() {
        return jdbc.sql("select coalesce(sum(s.calls), 0)" + COUNTED).query(Long.class).single();
    }

    List<Asked> dearest(int most) {
        return jdbc.sql("select regexp_replace(s.query, '\\s+', ' ', 'g') as sql, s.calls, s.total_exec_time as millis" + COUNTED + " order by s.total_exec_time desc limit " + most)
            .query((row, _) -> new Asked(row.getString("sql"), row.getLong("calls"), row.getDouble("millis"))).list();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
