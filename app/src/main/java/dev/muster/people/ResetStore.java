package dev.muster.people;

import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Wishes for new passwords, as the system keeps them.
@Repository
class ResetStore {
    private final SystemDatabase system;

    ResetStore(SystemDatabase system) {
        this.system = system;
    }

    record Wish(UUID id, String address) {}

    /// Whose password a link is for.
    record Owner(UUID person, String address) {}

    void ask(UUID id, String address, Instant now) {
        system.jdbc().sql("insert into people.reset (id, address, asked) values (:id, :address, :now)")
            .param("id", id).param("address", address).param("now", utc(now)).update();
    }

    List<Wish> waiting(int most) {
        return system.jdbc().sql("select id, address from people.reset where token is null order by asked, id limit :most")
            .param("most", most).query((row, _) -> new Wish(row.getObject("id", UUID.class), row.getString("address"))).list();
    }

    /// Whether this made it ready, and nobody else before.
    boolean ready(UUID id, UUID person, byte[] token, Instant expires) {
        return system.jdbc().sql("update people.reset set person_id = :person, token = :token, expires = :expires where id = :id and token is null")
            .param("id", id).param("person", person).param("token", token).param("expires", utc(expires)).update() == 1;
    }

    void drop(UUID id) {
        system.jdbc().sql("delete from people.reset where id = :id").param("id", id).update();
    }

    void dropAll(UUID person) {
        system.jdbc().sql("delete from people.reset where person_id = :person").param("person", person).update();
    }

    Optional<Owner> find(byte[] token, Instant now) {
        return system.jdbc().sql("""
                select r.person_id, a.address
                  from people.reset r
                  join people.account a on a.person_id = r.person_id
                  join people.person p on p.id = r.person_id and p.state = 'active'
                 where r.token = :token and r.expires > :now
                """)
            .param("token", token).param("now", utc(now))
            .query((row, _) -> new Owner(row.getObject("person_id", UUID.class), row.getString("address"))).optional();
    }

    /// Uses a link up; of two at once the first does.
    boolean use(byte[] token, Instant now) {
        return system.jdbc().sql("delete from people.reset where token = :token and expires > :now")
            .param("token", token).param("now", utc(now)).update() == 1;
    }

    void tidy(Instant now) {
        system.jdbc().sql("delete from people.reset where expires < :now").param("now", utc(now)).update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
