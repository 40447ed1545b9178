package dev.muster.swarms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is said in swarms, under the viewer's rights.
@Repository
class SaidStore {
    private final JdbcClient jdbc;

    SaidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID item, Entry.Kind kind) {}

    void insert(UUID item, UUID swarm, Entry.Kind kind) {
        jdbc.sql("insert into swarms.entry (item_id, swarm_id, kind) values (:item, :swarm, :kind) on conflict do nothing")
            .param("item", item).param("swarm", swarm).param("kind", kind.name()).update();
    }

    Optional<Row> find(UUID item) {
        return jdbc.sql("select item_id, kind from swarms.entry where item_id = :item").param("item", item).query((row, _) -> row(row)).optional();
    }

    /// The latest before a moment, last first.
    List<Row> of(UUID swarm, @Nullable Instant before, int most) {
        return jdbc.sql("""
                select e.item_id, e.kind
                  from items.item i
                  join swarms.entry e on e.item_id = i.id
                 where i.root_id = :swarm and i.root_id <> i.id
                """ + (before == null ? "" : " and i.created < :before") + " order by i.created desc, i.id desc limit :most")
            .param("swarm", swarm).param("before", before == null ? null : SwarmStore.utc(before)).param("most", most).query((row, _) -> row(row)).list();
    }

    /// Some of them, in the order of time.
    List<Row> some(UUID swarm, Collection<UUID> wanted) {
        return jdbc.sql("""
                select e.item_id, e.kind
                  from items.item i
                  join swarms.entry e on e.item_id = i.id
                 where i.id = any (:wanted::uuid[]) and i.root_id = :swarm
                 order by i.created, i.id
                """)
            .param("wanted", SwarmStore.array(wanted)).param("swarm", swarm).query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("item_id", UUID.class), Entry.Kind.valueOf(row.getString("kind")));
    }
}
