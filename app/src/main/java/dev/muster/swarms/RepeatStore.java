package dev.muster.swarms;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which swarms repeat which, under the viewer's rights.
@Repository
class RepeatStore {
    private static final int MOST = 50;
    private final JdbcClient jdbc;

    RepeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID swarm, UUID earlier, UUID by, Instant at) {}

    void link(UUID swarm, UUID earlier, UUID by, Instant now, Act act) {
        jdbc.sql(act.after("insert into swarms.repeat (swarm_id, earlier_id, by_id, at) values (:swarm, :earlier, :by, :now) on conflict do nothing returning 1"))
            .params(act.parameters()).param("swarm", swarm).param("earlier", earlier).param("by", by).param("now", SwarmStore.utc(now)).update();
    }

    void unlink(UUID swarm, UUID earlier, Act act) {
        jdbc.sql(act.after("delete from swarms.repeat where swarm_id = :swarm and earlier_id = :earlier returning 1"))
            .params(act.parameters()).param("swarm", swarm).param("earlier", earlier).update();
    }

    Optional<Row> find(UUID swarm, UUID earlier) {
        return jdbc.sql("select * from swarms.repeat where swarm_id = :swarm and earlier_id = :earlier")
            .param("swarm", swarm).param("earlier", earlier).query((row, _) -> row(row)).optional();
    }

    /// What a swarm repeats, and what repeats it: the links that were drawn last.
    List<Row> of(UUID swarm) {
        return jdbc.sql("""
                (select * from swarms.repeat where swarm_id = :swarm order by at desc, earlier_id limit :most)
                 union all
                (select * from swarms.repeat where earlier_id = :swarm order by at desc, swarm_id limit :most)
                """)
            .param("swarm", swarm).param("most", MOST).query((row, _) -> row(row)).list();
    }

    /// The links of swarms that were opened in a span, drawn by its end; those of the swarms opened last come first.
    List<Row> within(SwarmLog.Span span, int most) {
        return jdbc.sql("""
                select r.*
                  from swarms.repeat r join swarms.swarm s on s.item_id = r.swarm_id
                 where s.place_id = :place and s.created >= :from and s.created < :end and r.at < :end
                 order by s.created desc, r.swarm_id, r.at desc, r.earlier_id
                 limit :most
                """)
            .param("place", span.place()).param("from", SwarmStore.utc(span.from())).param("end", SwarmStore.utc(span.end())).param("most", most)
            .query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("swarm_id", UUID.class), row.getObject("earlier_id", UUID.class), row.getObject("by_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
