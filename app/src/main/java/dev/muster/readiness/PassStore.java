package dev.muster.readiness;

import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links. Strategists see them under their rights; by its secret the system alone finds one.
@Repository
class PassStore {
    private static final String COLUMNS = "id, round_id, unit_id, level, most, used, made, expires, revoked";
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    PassStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// @return false where one of this id is there already
    boolean insert(Pass pass, byte[] secret) {
        return jdbc.sql("""
                insert into readiness.pass (id, round_id, unit_id, level, secret, most, made, expires)
                values (:id, :round, :unit, :level, :secret, :most, :made, :expires)
                on conflict (id) do nothing
                """)
            .param("id", pass.id()).param("round", pass.round()).param("unit", pass.unit()).param("level", pass.level().name())
            .param("secret", secret).param("most", pass.most()).param("made", utc(pass.made())).param("expires", utc(pass.expires()))
            .update() == 1;
    }

    List<Pass> of(UUID round, int most) {
        return jdbc.sql("select " + COLUMNS + " from readiness.pass where round_id = :round and revoked is null order by made, id limit :most")
            .param("round", round).param("most", most).query((row, _) -> pass(row)).list();
    }

    Optional<Pass> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from readiness.pass where id = :id").param("id", id).query((row, _) -> pass(row)).optional();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update readiness.pass set revoked = :now where id = :id and revoked is null").param("id", id).param("now", utc(now)).update();
    }

    Optional<Pass> shown(byte[] secret) {
        return system.jdbc().sql("select " + COLUMNS + " from readiness.pass where secret = :secret").param("secret", secret)
            .query((row, _) -> pass(row)).optional();
    }

    /// Uses it once, in the system's transaction in hand; of two who come for the last time the first does.
    boolean use(UUID id, Instant now) {
        return system.jdbc().sql("update readiness.pass set used = used + 1 where id = :id and revoked is null and used < most and expires > :now")
            .param("id", id).param("now", utc(now)).update() == 1;
    }

    private static Pass pass(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked", OffsetDateTime.class);
        return new Pass(row.getObject("id", UUID.class), row.getObject("round_id", UUID.class), row.getObject("unit_id", UUID.class),
                Level.valueOf(row.getString("level")), row.getInt("most"), row.getInt("used"), row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(), revoked == null ? null : revoked.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
