package dev.muster.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits in the outbox, and what was given up.
record OutboxState(int waiting, int dead, double oldestSeconds, boolean serverSet) {

    static OutboxState of(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where state = 'waiting') as waiting
                     , count(*) filter (where state = 'dead') as dead
                     , coalesce(extract(epoch from :now - min(posted) filter (where state = 'waiting')), 0)::float8 as oldest
                     , exists (select from mail.server) as server
                  from mail.letter
                 where state in ('waiting', 'dead')
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new OutboxState(row.getInt("waiting"), row.getInt("dead"), row.getDouble("oldest"), row.getBoolean("server")))
            .single();
    }
}
