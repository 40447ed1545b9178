package dev.muster.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a database does.
///
/// @param connections how many there are in each of {@link #STATES}
/// @param oldestTransactionSeconds the age of the oldest transaction that writes; 0 where none does
public record Vitals(Map<String, Integer> connections, int mostConnections, double oldestTransactionSeconds, long bytes) {

    /// What a connection does.
    public static final List<String> STATES = List.of("active", "idle", "in-transaction");

    /// Reads them, as the database's owner, who sees what all of our connections do.
    public static Vitals of(JdbcClient jdbc) {
        return jdbc.sql("""
                select count(*) filter (where state = 'active') as active
                     , count(*) filter (where state = 'idle') as idle
                     , count(*) filter (where state like 'idle in transaction%') as in_transaction
                     , current_setting('max_connections')::int as most
                     , coalesce(max(extract(epoch from clock_timestamp() - xact_start)) filter (where backend_xid is not null), 0)::float8 as oldest
                     , pg_database_size(current_database()) as bytes
                  from pg_stat_activity
                 where backend_type = 'client backend'
                """)
            .query((row, _) -> {
                var connections = new HashMap<String, Integer>();
                connections.put("active", row.getInt("active"));
                connections.put("idle", row.getInt("idle"));
                connections.put("in-transaction", row.getInt("in_transaction"));
                return new Vitals(connections, row.getInt("most"), row.getDouble("oldest"), row.getLong("bytes"));
            })
            .single();
    }
}
