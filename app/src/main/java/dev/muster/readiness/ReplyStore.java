package dev.muster.readiness;

import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Replies that are being written. The system writes them, and finds them by the hash of a secret; one's own is read under
/// one's rights.
@Repository
class ReplyStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    ReplyStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    record Found(UUID id, UUID round, UUID unit, Level level, Map<String, String> answers) {}

    /// Begins a reply, except for a person who has one or has answered.
    void begin(UUID id, UUID round, UUID unit, Level level, @Nullable UUID person, byte @Nullable [] secret) {
        system.jdbc().sql("""
                insert into readiness.reply (id, round_id, unit_id, level, person_id, secret)
                select :id, :round, :unit, :level, :person::uuid, :secret::bytea
                 where not exists (select from readiness.answered where round_id = :round and person_id = :person::uuid)
                on conflict (round_id, person_id) do nothing
                """)
            .param("id", id).param("round", round).param("unit", unit).param("level", level.name()).param("person", person).param("secret", secret)
            .update();
    }

    Optional<Found> bySecret(byte[] secret) {
        return system.jdbc().sql("select id, round_id, unit_id, level, answers from readiness.reply where secret = :secret and sent is null")
            .param("secret", secret).query((row, _) -> found(row)).optional();
    }

    Optional<Found> own(UUID round, UUID person) {
        return jdbc.sql("select id, round_id, unit_id, level, answers from readiness.reply where round_id = :round and person_id = :person and sent is null")
            .param("round", round).param("person", person).query((row, _) -> found(row)).optional();
    }

    boolean answered(UUID round, UUID person) {
        return jdbc.sql("select exists (select from readiness.answered where round_id = :round and person_id = :person)")
            .param("round", round).param("person", person).query(Boolean.class).single();
    }

    boolean keep(UUID reply, Map<String, String> answers) {
        return system.jdbc().sql("update readiness.reply set answers = answers || :answers::jsonb where id = :id and sent is null")
            .param("id", reply).param("answers", JSON.writeValueAsString(answers)).update() == 1;
    }

    /// In the system's transaction in hand. Of two who send the same reply, or the same person's, the first does; the row is
    /// written anew under another id, so that neither its place in the table nor its id tells when it was begun.
    boolean send(UUID reply, LocalDate today) {
        return system.jdbc().sql("""
                with open as (
                    select r.id from readiness.round r where r.id = (select round_id from readiness.reply where id = :id) and r.closed is null for share),
                gone as (
                    delete from readiness.reply where id = :id and sent is null and round_id in (select id from open)
                    returning round_id, unit_id, level, answers, person_id),
                noted as (
                    insert into readiness.answered (round_id, person_id) select round_id, person_id from gone where person_id is not null)
                insert into readiness.reply (id, round_id, unit_id, level, answers, sent)
                select :another, round_id, unit_id, level, answers, :today from gone
                """)
            .param("id", reply).param("another", UUID.randomUUID()).param("today", today).update() == 1;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getObject("id", UUID.class), row.getObject("round_id", UUID.class), row.getObject("unit_id", UUID.class),
                Level.valueOf(row.getString("level")), JSON.readValue(row.getString("answers"), ANSWERS));
    }
}
