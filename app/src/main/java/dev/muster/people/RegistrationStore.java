package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Wishes for accounts, as the system keeps them until they are confirmed.
@Repository
class RegistrationStore {
    private final SystemDatabase system;

    RegistrationStore(SystemDatabase system) {
        this.system = system;
    }

    /// @param password as it is kept
    /// @param invitation what it uses up when it is confirmed; null where the place's charter lets people register
    record Row(UUID id, String address, String name, String password, Audience audience, @Nullable UUID place, @Nullable UUID invitation, String back) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    void ask(Row row, Instant now) {
        system.jdbc().sql("""
                insert into people.registration (id, address, name, password, audience, place_id, invitation_id, back, asked)
                values (:id, :address, :name, :password, :audience, :place::uuid, :invitation::uuid, :back, :now)
                """)
            .param("id", row.id()).param("address", row.address()).param("name", row.name()).param("password", row.password())
            .param("audience", row.audience().bit()).param("place", row.place()).param("invitation", row.invitation()).param("back", row.back()).param("now", utc(now)).update();
    }

    List<Row> waiting(int most) {
        return system.jdbc().sql("select * from people.registration where token is null order by asked, id limit :most")
            .param("most", most).query((row, _) -> read(row)).list();
    }

    /// Whether this made it ready, and nobody else before.
    boolean ready(UUID id, byte[] token, Instant expires) {
        return system.jdbc().sql("update people.registration set token = :token, expires = :expires where id = :id and token is null")
            .param("id", id).param("token", token).param("expires", utc(expires)).update() == 1;
    }

    void drop(UUID id) {
        system.jdbc().sql("delete from people.registration where id = :id").param("id", id).update();
    }

    Optional<Row> find(byte[] token, Instant now) {
        return system.jdbc().sql("select * from people.registration where token = :token and expires > :now")
            .param("token", token).param("now", utc(now)).query((row, _) -> read(row)).optional();
    }

    /// Uses a link up; of two at once the first does.
    boolean use(UUID id, Instant now) {
        return system.jdbc().sql("delete from people.registration where id = :id and expires > :now").param("id", id).param("now", utc(now)).update() == 1;
    }

    void narrow(UUID place, int allowed) {
        system.jdbc().sql("delete from people.registration where place_id = :place and invitation_id is null and audience & :allowed = 0")
            .param("place", place).param("allowed", allowed).update();
    }

    void tidy(Instant now) {
        system.jdbc().sql("delete from people.registration where expires < :now").param("now", utc(now)).update();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("address"), row.getString("name"), row.getString("password"),
                Audience.of(row.getInt("audience")).iterator().next(), row.getObject("place_id", UUID.class), row.getObject("invitation_id", UUID.class), row.getString("back"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
