package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    PlaceStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    void insert(Place place, Instant now, @Nullable Instant opened) {
        try {
            jdbc.sql("""
                    insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened)
                    values (:id, 'community', :handle, :title, :seen, :contributed, :now, :opened)
                    """)
                .param("id", place.id())
                .param("handle", place.handle())
                .param("title", place.title())
                .param("seen", Audience.mask(place.seenBy()))
                .param("contributed", Audience.mask(place.contributedBy()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("opened", opened == null ? null : opened.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        } catch (DuplicateKeyException _) {
            throw new Refusal(Reason.CONFLICT, "rights.place.taken", place.handle());
        }
    }

    void reveal(UUID place, Instant now, Act act) {
        system.jdbc().sql(act.after("""
                update rights.place p
                   set opened = :now,
                       handle = coalesce((select wanted.handle from (select regexp_replace(p.handle, '-[0-9a-z]{6}$', '') as handle) wanted
                                           where p.seen_by & 1 <> 0
                                             and not exists (select 1 from rights.place o where o.handle = wanted.handle)), p.handle)
                 where id = :id and opened is null
                returning 1
                """))
            .params(act.parameters())
            .param("id", place)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    void withdraw(UUID place) {
        var unopened = " where place_id = :place and exists (select 1 from rights.place where id = :place and opened is null)";
        for (var table : List.of("rights.membership", "rights.role_grant")) {
            system.jdbc().sql("delete from " + table + unopened).param("place", place).update();
        }
        system.jdbc().sql("delete from rights.place where id = :place and opened is null").param("place", place).update();
    }

    List<Place> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.sql("select * from rights.place where id in (:ids)").param("ids", ids).query((row, _) -> place(row)).list();
    }

    void record(Act act) {
        jdbc.sql(Act.alone()).params(act.parameters()).update();
    }

    Optional<Place> find(String handle) {
        return jdbc.sql("select * from rights.place where handle = :handle")
            .param("handle", handle)
            .query((row, _) -> place(row))
            .optional();
    }

    Optional<Place> find(UUID id) {
        return jdbc.sql("select * from rights.place where id = :id")
            .param("id", id)
            .query((row, _) -> place(row))
            .optional();
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

    List<Viewer.Grant> takeRoles(UUID person) {
        return system.jdbc().sql("delete from rights.role_grant where person_id = :person returning role, place_id")
            .param("person", person)
            .query((row, _) -> new Viewer.Grant(Role.valueOf(row.getString("role")), row.getObject("place_id", UUID.class)))
            .list();
    }

    /// @return the places that the person belonged to
    List<UUID> takeMemberships(UUID person) {
        system.jdbc().sql("delete from rights.circle_member where person_id = :person").param("person", person).update();
        return system.jdbc().sql("delete from rights.membership where person_id = :person returning place_id").param("person", person).query(UUID.class).list();
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

    List<Places.Member> members(UUID place, Places.@Nullable Member after, int most) {
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

    Optional<Places.Member> member(UUID place, UUID person) {
        return jdbc.sql("select person_id, joined from rights.membership where place_id = :place and person_id = :person")
            .param("place", place)
            .param("person", person)
            .query((row, _) -> member(row))
            .optional();
    }

    private static Places.Member member(ResultSet row) throws SQLException {
        return new Places.Member(row.getObject("person_id", UUID.class), row.getObject("joined", OffsetDateTime.class).toInstant());
    }

    boolean close(UUID place, Instant now, Act act) {
        return jdbc.sql(act.after("update rights.place set closed = :now where id = :id and closed is null returning 1"))
            .params(act.parameters())
            .param("id", place)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    List<Viewer.Grant> grants(UUID person) {
        return jdbc.sql("select role, place_id from rights.role_grant where person_id = :person order by role, granted")
            .param("person", person)
            .query((row, _) -> new Viewer.Grant(Role.valueOf(row.getString("role")), row.getObject("place_id", UUID.class)))
            .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                row.getString("title"),
                Audience.of(row.getInt("seen_by")),
                Audience.of(row.getInt("contributed_by")),
                instant(row.getObject("closed", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
