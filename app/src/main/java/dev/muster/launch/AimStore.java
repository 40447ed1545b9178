package dev.muster.launch;

import dev.muster.activity.Act;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tipping points, under the viewer's rights; the clock moves a date.
@Repository
class AimStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    AimStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    Optional<Aim> find(UUID place) {
        return jdbc.sql("select * from launch.aim where place_id = :place").param("place", place).query(AimStore::aim).optional();
    }

    /// Sets it where it still has the version that the planner saw.
    boolean set(Aim aim, int seen, Act act, Viewer by) {
        return jdbc.sql(act.after("""
                insert into launch.aim (place_id, people, target, set_by, set_at)
                select :place, :people, :target, :by, :act_at where :seen = 0 or exists (select from launch.aim where place_id = :place and version = :seen)
                on conflict (place_id) do update
                   set people = :people, target = :target, promised = null, set_by = :by, set_at = :act_at, version = aim.version + 1
                 where aim.version = :seen
                returning 1
                """))
            .params(act.detail(Map.of("people", aim.people(), "target", aim.target().toString())).parameters())
            .param("place", aim.place()).param("people", aim.people()).param("target", aim.target()).param("by", by.self()).param("seen", seen)
            .update() == 1;
    }

    /// Moves the date, once: the clock's work.
    boolean extend(UUID place, LocalDate until, Act act) {
        return system.jdbc().sql(act.after("""
                update launch.aim set promised = target, target = :until, version = version + 1
                 where place_id = :place and promised is null and target < :until
                returning 1
                """))
            .params(act.parameters()).param("place", place).param("until", until)
            .update() == 1;
    }

    static Aim aim(ResultSet row, int number) throws SQLException {
        return new Aim(row.getObject("place_id", UUID.class), row.getInt("people"), row.getObject("target", LocalDate.class),
                row.getObject("promised", LocalDate.class), row.getInt("version"));
    }
}
