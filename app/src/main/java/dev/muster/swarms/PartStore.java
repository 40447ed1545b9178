package dev.muster.swarms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who takes part in swarms, under the viewer's rights.
@Repository
class PartStore {
    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps somebody's part, in the place of what it was.
    void put(Part part, UUID swarm) {
        jdbc.sql("""
                insert into swarms.part (swarm_id, person_id, role, standing, asked_by, at) values (:swarm, :person, :role, :standing, :asker::uuid, :at)
                on conflict (swarm_id, person_id) do update
                   set role = excluded.role, standing = excluded.standing, asked_by = coalesce(excluded.asked_by, part.asked_by), at = excluded.at
                """)
            .param("swarm", swarm).param("person", part.person()).param("role", part.role().name()).param("standing", part.standing().name())
            .param("asker", part.askedBy()).param("at", SwarmStore.utc(part.at())).update();
    }

    Optional<Part> find(UUID swarm, UUID person) {
        return jdbc.sql("select * from swarms.part where swarm_id = :swarm and person_id = :person").param("swarm", swarm).param("person", person)
            .query((row, _) -> part(row)).optional();
    }

    /// Everybody, in the order in which they came.
    List<Part> of(UUID swarm) {
        return jdbc.sql("select * from swarms.part where swarm_id = :swarm order by at, person_id").param("swarm", swarm).query((row, _) -> part(row)).list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getObject("person_id", UUID.class), Part.Role.valueOf(row.getString("role")), Part.Standing.valueOf(row.getString("standing")),
                row.getObject("asked_by", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
