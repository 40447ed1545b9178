package dev.muster.launch;

import dev.muster.activity.Act;
import dev.muster.rights.Audience;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Waves and what came of them, under the viewer's rights; that somebody looked at an invitation is noted by the system.
@Repository
class WaveStore {
    private static final String WAVES = """
            select w.*, r.*
              from launch.wave w
             cross join lateral (
                select count(*) filter (where i.address is not null) as letters, count(*) filter (where i.address is null) as links,
                       coalesce(sum(i.most), 0) as invited, count(s.opened) as opened, coalesce(sum(i.used), 0) as joined
                  from launch.sent s join people.invitation i on i.id = s.invitation_id
                 where s.wave_id = w.id) r
            """;
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    WaveStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    List<Wave> of(UUID place) {
        return jdbc.sql(WAVES + " where w.place_id = :place order by w.day, w.created, w.id").param("place", place).query(WaveStore::wave).list();
    }

    Optional<Wave> find(UUID id) {
        return jdbc.sql(WAVES + " where w.id = :id").param("id", id).query(WaveStore::wave).optional();
    }

    int count(UUID place) {
        return jdbc.sql("select count(*) from launch.wave where place_id = :place").param("place", place).query(Integer.class).single();
    }

    void insert(Wave wave, UUID planner, Instant now, Act act) {
        jdbc.sql(act.after("""
                insert into launch.wave (id, place_id, title, audience, day, size, created, planned_by)
                values (:id, :place, :title, :audience, :day, :size, :created, :planner)
                returning 1
                """))
            .params(act.parameters())
            .param("id", wave.id()).param("place", wave.place()).param("title", wave.title())
            .param("audience", wave.newcomers() == null ? null : wave.newcomers().bit()).param("day", wave.day()).param("size", wave.size())
            .param("created", now.atOffset(ZoneOffset.UTC)).param("planner", planner)
            .update();
    }

    void delete(UUID id, Act act) {
        jdbc.sql(act.after("delete from launch.wave where id = :id returning 1")).params(act.parameters()).param("id", id).update();
    }

    void keep(UUID wave, List<UUID> invitations, Instant now) {
        jdbc.sql("""
                insert into launch.sent (invitation_id, wave_id, sent)
                select invitation, :wave, :now from unnest(cast(:invitations as uuid[])) invitation
                on conflict do nothing
                """)
            .param("wave", wave).param("invitations", invitations.toArray(UUID[]::new)).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    /// What somebody planned, whose day has come, and that was not sent; the longest due first.
    List<Wave> waiting(UUID planner, LocalDate today, int most) {
        return jdbc.sql(WAVES + """
                  join communities.charter c on c.place_id = w.place_id and c.stage not in ('CLOSED', 'ARCHIVED')
                 where w.planned_by = :planner and w.day <= :today and not exists (select from launch.sent s where s.wave_id = w.id)
                 order by w.day, w.id
                 limit :most
                """)
            .param("planner", planner).param("today", today).param("most", most).query(WaveStore::wave).list();
    }

    /// A wave whose day has come.
    record Come(UUID id, UUID place, UUID planner) {}

    /// Waves that were not sent, and of whose day nobody has been reminded; whoever sees them.
    List<Come> come(LocalDate today) {
        return system.jdbc().sql("""
                select w.id, w.place_id, w.planned_by
                  from launch.wave w
                  join communities.charter c on c.place_id = w.place_id and c.stage not in ('CLOSED', 'ARCHIVED')
                 where w.day <= :today and w.reminded is null and w.planned_by is not null
                   and not exists (select from launch.sent s where s.wave_id = w.id)
                """)
            .param("today", today)
            .query((row, _) -> new Come(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class), row.getObject("planned_by", UUID.class)))
            .list();
    }

    /// @return whether nobody was before
    boolean remind(UUID wave, Instant now) {
        return system.jdbc().sql("update launch.wave set reminded = :now where id = :wave and reminded is null")
            .param("wave", wave).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// Notes the first time only.
    void opened(UUID invitation, Instant now) {
        system.jdbc().sql("update launch.sent set opened = :now where invitation_id = :invitation and opened is null")
            .param("invitation", invitation).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    private static Wave wave(ResultSet row, int number) throws SQLException {
        int audience = row.getInt("audience");
        return new Wave(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class), row.getString("title"),
                audience == 0 ? null : Audience.of(audience).iterator().next(), row.getObject("day", LocalDate.class), row.getInt("size"),
                new Wave.Reach(row.getInt("letters"), row.getInt("links"), row.getInt("invited"), row.getInt("opened"), row.getInt("joined")));
    }
}
