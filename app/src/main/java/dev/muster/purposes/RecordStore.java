package dev.muster.purposes;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The records of the strategy under the viewer's rights.
@Repository
class RecordStore {
    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException where somebody else wrote this version first
    void insert(StrategyRecord kept, Act act) {
        jdbc.sql(act.after("""
                insert into purposes.record (matter, version, text, agreed, review, owner_id, by_id, at)
                values (:matter, :version, :text, :agreed, :review, :owner, :by, :at)
                returning 1
                """))
            .params(act.parameters())
            .param("matter", kept.matter().name()).param("version", kept.version()).param("text", kept.text())
            .param("agreed", kept.agreed()).param("review", kept.review()).param("owner", kept.owner())
            .param("by", kept.by()).param("at", kept.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    /// The latest version of each matter that has one.
    List<StrategyRecord> latest() {
        return jdbc.sql("select distinct on (matter) * from purposes.record order by matter, version desc")
            .query((row, _) -> kept(row))
            .list();
    }

    /// Newest first.
    List<StrategyRecord> before(Matter matter, int version, int most) {
        return jdbc.sql("select * from purposes.record where matter = :matter and version < :version order by version desc limit :most")
            .param("matter", matter.name()).param("version", version).param("most", most)
            .query((row, _) -> kept(row))
            .list();
    }

    private static StrategyRecord kept(ResultSet row) throws SQLException {
        return new StrategyRecord(Matter.valueOf(row.getString("matter")), row.getInt("version"), row.getString("text"), row.getBoolean("agreed"),
                row.getObject("review", LocalDate.class), row.getObject("owner_id", UUID.class), row.getObject("by_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
