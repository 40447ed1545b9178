package dev.muster.goals;

import dev.muster.activity.Act;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of the vision under the viewer's rights.
@Repository
class VisionStore {
    private static final String SELECT = """
            select v.*, array(select t.goal_id from goals.vision_goal t join goals.goal g on g.id = t.goal_id
                               where t.version = v.version order by g.due, g.handle) as goals
              from goals.vision v
            """;
    private final JdbcClient jdbc;

    VisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException where somebody else wrote this version first
    void insert(Vision vision, Act act) {
        jdbc.sql(act.after("""
                insert into goals.vision (version, id, statement, reason, by_id, at)
                values (:version, :id, :statement, :reason, :by, :at)
                returning 1
                """))
            .params(act.parameters())
            .param("version", vision.version()).param("id", vision.id()).param("statement", vision.statement())
            .param("reason", vision.reason()).param("by", vision.by()).param("at", vision.at().atOffset(ZoneOffset.UTC))
            .update();
        jdbc.sql("insert into goals.vision_goal (version, goal_id) select :version, unnest(:goals)")
            .param("version", vision.version()).param("goals", vision.goals().toArray(UUID[]::new))
            .update();
    }

    Optional<Vision> find(UUID id) {
        return jdbc.sql(SELECT + " where v.id = :id").param("id", id).query((row, _) -> vision(row)).optional();
    }

    /// Newest first.
    List<Vision> before(int version, int most) {
        return jdbc.sql(SELECT + " where v.version < :version order by v.version desc limit :most")
            .param("version", version).param("most", most)
            .query((row, _) -> vision(row))
            .list();
    }

    private static Vision vision(ResultSet row) throws SQLException {
        return new Vision(row.getObject("id", UUID.class), row.getInt("version"), row.getString("statement"), row.getString("reason"),
                goals(row.getArray("goals")), row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static List<UUID> goals(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
