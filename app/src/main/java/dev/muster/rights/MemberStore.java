package dev.muster.rights;

import dev.muster.activity.Act;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who belongs to which place.
@Repository
class MemberStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    MemberStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    boolean enrol(UUID place, UUID person, Instant now, String origin, Act act) {
        return system.jdbc().sql(act.after("""
                insert into rights.membership (place_id, person_id, joined, origin)
                select id, :person, :now, :origin
                  from rights.place
                 where id = :place and closed is null
                on conflict do nothing
                returning 1
                """))
            .params(act.parameters())
            .param("place", place)
            .param("person", person)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("origin", origin)
            .update() == 1;
    }

    void admit(UUID place, UUID person, Instant now, String origin, Act act) {
        jdbc.sql(act.after("""
                insert into rights.membership (place_id, person_id, joined, origin)
                select :place, :person, :now, :origin
                 where not exists (select 1 from rights.membership where place_id = :place and person_id = :person)
                on conflict do nothing
                returning 1
                """))
            .params(act.parameters())
            .param("place", place)
            .param("person", person)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("origin", origin)
            .update();
    }

    void dismiss(UUID place, UUID person, Act act) {
        jdbc.sql(act.after("delete from rights.membership where place_id = :place and person_id = :person returning 1"))
            .params(act.parameters())
            .param("place", place)
            .param("person", person)
            .update();
    }

    /// @return the places that the person belonged to
    List<UUID> takeAll(UUID person) {
        system.jdbc().sql("delete from rights.circle_member where person_id = :person").param("person", person).update();
        return system.jdbc().sql("delete from rights.membership where person_id = :person returning place_id").param("person", person).query(UUID.class).list();
    }

    void recordAsSystem(Act act) {
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();
    }

    List<Member> list(UUID place, @Nullable Member after, int most) {
        return jdbc.sql("""
                select person_id, joined
                  from rights.membership
                 where place_id = :place
                   and (joined, person_id) > (:joined, :person)
                 order by joined, person_id
                 limit :most
                """)
            .param("place", place)
            .param("joined", (after == null ? Instant.EPOCH : after.joined()).atOffset(ZoneOffset.UTC))
            .param("person", after == null ? new UUID(0, 0) : after.person())
            .param("most", most)
            .query((row, _) -> member(row))
            .list();
    }

    Optional<Member> find(UUID place, UUID person) {
        return jdbc.sql("select person_id, joined from rights.membership where place_id = :place and person_id = :person")
            .param("place", place)
            .param("person", person)
            .query((row, _) -> member(row))
            .optional();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getObject("person_id", UUID.class), row.getObject("joined", OffsetDateTime.class).toInstant());
    }
}
