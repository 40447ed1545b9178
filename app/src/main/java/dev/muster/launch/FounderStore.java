package dev.muster.launch;

import dev.muster.activity.Act;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Founders, under the viewer's rights.
@Repository
class FounderStore {
    private final JdbcClient jdbc;

    FounderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Founder> of(UUID place) {
        return jdbc.sql("""
                select f.person_id, exists (select from rights.membership m where m.place_id = f.place_id and m.person_id = f.person_id) as joined
                  from launch.founder f
                 where f.place_id = :place
                 order by f.named, f.person_id
                """)
            .param("place", place)
            .query((row, _) -> new Founder(row.getObject("person_id", UUID.class), row.getBoolean("joined")))
            .list();
    }

    int count(UUID place) {
        return jdbc.sql("select count(*) from launch.founder where place_id = :place").param("place", place).query(Integer.class).single();
    }

    void name(UUID place, UUID person, Act act, Viewer by) {
        jdbc.sql(act.after("""
                insert into launch.founder (place_id, person_id, named_by, named) values (:place, :person, :by, :act_at)
                on conflict do nothing returning 1
                """))
            .params(act.parameters()).param("place", place).param("person", person).param("by", by.self())
            .update();
    }

    boolean leaveOut(UUID place, UUID person, Act act) {
        return jdbc.sql(act.after("delete from launch.founder where place_id = :place and person_id = :person returning 1"))
            .params(act.parameters()).param("place", place).param("person", person)
            .update() == 1;
    }
}
