package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who holds which role.
@Repository
class RoleStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    RoleStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    void grant(UUID id, UUID person, Viewer.Grant grant, Instant now, Act act) {
        jdbc.sql(act.after("""
                insert into rights.role_grant (id, person_id, role, place_id, granted)
                values (:id, :person, :role, :place, :now)
                on conflict do nothing
                returning 1
                """))
            .params(act.parameters())
            .param("id", id)
            .param("person", person)
            .param("role", grant.role().name())
            .param("place", grant.place())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    void revoke(UUID person, Viewer.Grant grant, Act act) {
        jdbc.sql(act.after("""
                delete from rights.role_grant
                 where person_id = :person and role = :role and place_id is not distinct from :place::uuid
                returning 1
                """))
            .params(act.parameters())
            .param("person", person)
            .param("role", grant.role().name())
            .param("place", grant.place())
            .update();
    }

    /// Everybody who holds a role, also those whom the viewer does not know; none of them loses it until the transaction ends.
    List<UUID> lock(Viewer.Grant grant) {
        return lock(grant, jdbc);
    }

    List<UUID> lockAsSystem(Viewer.Grant grant) {
        return lock(grant, system.jdbc());
    }

    private static List<UUID> lock(Viewer.Grant grant, JdbcClient jdbc) {
        return jdbc.sql("select rights.lock_holders(:role, :place::uuid)")
            .param("role", grant.role().name())
            .param("place", grant.place())
            .query(UUID.class)
            .list();
    }

    List<Viewer.Grant> takeAll(UUID person) {
        return system.jdbc().sql("delete from rights.role_grant where person_id = :person returning role, place_id")
            .param("person", person)
            .query((row, _) -> new Viewer.Grant(Role.valueOf(row.getString("role")), row.getObject("place_id", UUID.class)))
            .list();
    }

    void recordAsSystem(Act act) {
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();
    }

    List<UUID> holders(Role role, UUID place) {
        return jdbc.sql("select person_id from rights.role_grant where role = :role and place_id = :place order by granted, id")
            .param("role", role.name())
            .param("place", place)
            .query(UUID.class)
            .list();
    }

    List<UUID> holders(Role role) {
        return jdbc.sql("select person_id from rights.role_grant where role = :role and place_id is null order by granted, id")
            .param("role", role.name())
            .query(UUID.class)
            .list();
    }

    List<Viewer.Grant> grants(UUID person) {
        return jdbc.sql("select role, place_id from rights.role_grant where person_id = :person order by role, granted")
            .param("person", person)
            .query((row, _) -> new Viewer.Grant(Role.valueOf(row.getString("role")), row.getObject("place_id", UUID.class)))
            .list();
    }
}
