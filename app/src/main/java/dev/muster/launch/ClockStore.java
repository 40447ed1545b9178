package dev.muster.launch;

import dev.muster.communities.Stage;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What the clock looks at: all communities, whoever sees them, and nothing that is shown to anybody.
@Repository
class ClockStore {
    private final SystemDatabase system;

    ClockStore(SystemDatabase system) {
        this.system = system;
    }

    /// A community that may move by itself.
    ///
    /// @param since the day on which it reached its stage
    /// @param aim null where none was set
    record Due(UUID place, int seenBy, LocalDate since, @Nullable Aim aim, List<UUID> founders) {}

    List<Due> launched() {
        return system.jdbc().sql("""
                select c.place_id, p.seen_by, c.stage_since, a.people, a.target, a.promised, a.version,
                       array(select f.person_id from launch.founder f where f.place_id = c.place_id) as founders
                  from communities.charter c
                  join rights.place p on p.id = c.place_id and p.opened is not null
                  left join launch.aim a on a.place_id = c.place_id
                 where c.stage = 'LAUNCHED'
                """)
            .query(ClockStore::due).list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        var target = row.getObject("target", LocalDate.class);
        var aim = target == null ? null : new Aim(place, row.getInt("people"), target, row.getObject("promised", LocalDate.class), row.getInt("version"));
        return new Due(place, row.getInt("seen_by"), row.getObject("stage_since", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                aim, List.of((UUID[]) row.getArray("founders").getArray()));
    }

    /// The communities that may fall silent or come back.
    List<UUID> proven() {
        return system.jdbc().sql("select place_id from communities.charter where stage in ('PRODUCTIVE', 'DORMANT')").query(UUID.class).list();
    }

    /// The communities of a stage in which somebody whose work it is not has, or has not, contributed since a day. Where others than
    /// staff see a place, staff do not count; among staff, the guides, the sponsor and the founders do not.
    List<UUID> quiet(Stage stage, LocalDate since, boolean quiet) {
        return system.jdbc().sql("""
                select c.place_id
                  from communities.charter c
                  join rights.place p on p.id = c.place_id
                 where c.stage = :stage
                   and exists (select from measures.contribution m
                                 join people.person who on who.id = m.person_id
                                where m.place_id = c.place_id and m.day >= :since
                                  and case when p.seen_by & 14 <> 0 then who.audience <> 1
                                           else not exists (select from rights.role_grant g where g.person_id = m.person_id and g.place_id = c.place_id)
                                                and not exists (select from launch.founder f where f.place_id = c.place_id and f.person_id = m.person_id) end)
                       <> :quiet
                """)
            .param("stage", stage.name()).param("since", since).param("quiet", quiet)
            .query(UUID.class).list();
    }
}
