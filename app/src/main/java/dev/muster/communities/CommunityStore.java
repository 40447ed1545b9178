package dev.muster.communities;

import dev.muster.activity.Act;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
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

/// Charters under the viewer's rights.
@Repository
class CommunityStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    CommunityStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    void insert(Charter charter) {
        jdbc.sql("""
                insert into communities.charter (place_id, purpose_id, owner_id, description, guidelines, answer_within,
                                                 spaces, registers, swarms_by, pages_approved, stage, stage_since, chartered)
                values (:place, :purpose, :owner, :description, :guidelines, :answerWithin, :spaces, :registers, :swarmsBy, :pagesApproved, :stage, :since, :chartered)
                """)
            .param("place", charter.place()).param("purpose", charter.purpose()).param("owner", charter.owner())
            .param("description", charter.description()).param("guidelines", charter.guidelines())
            .param("answerWithin", charter.answerWithin()).param("spaces", charter.spaces().toArray(String[]::new))
            .param("registers", Audience.mask(charter.registers())).param("swarmsBy", Audience.mask(charter.swarmsBy())).param("pagesApproved", charter.pagesApproved())
            .param("stage", charter.stage().name()).param("since", utc(charter.since())).param("chartered", utc(charter.chartered()))
            .update();
    }

    /// Changes the rules where the charter still has the version that the editor saw.
    boolean rewrite(Charter seen, Charter next, Act act) {
        return jdbc.sql(act.after("""
                update communities.charter
                   set description = :description, guidelines = :guidelines, answer_within = :answerWithin,
                       spaces = :spaces, registers = :registers, swarms_by = :swarmsBy, pages_approved = :pagesApproved, version = version + 1
                 where place_id = :place and version = :version
                returning 1
                """))
            .params(act.parameters())
            .param("place", seen.place()).param("version", seen.version())
            .param("description", next.description()).param("guidelines", next.guidelines())
            .param("answerWithin", next.answerWithin()).param("spaces", next.spaces().toArray(String[]::new))
            .param("registers", Audience.mask(next.registers())).param("swarmsBy", Audience.mask(next.swarmsBy())).param("pagesApproved", next.pagesApproved())
            .update() == 1;
    }

    void close(UUID place, String reason, Instant now) {
        jdbc.sql("""
                update communities.charter
                   set stage = 'CLOSED', stage_since = :now, closed_reason = :reason, version = version + 1
                 where place_id = :place
                """)
            .param("place", place).param("reason", reason).param("now", utc(now))
            .update();
    }

    Optional<Charter> find(UUID place) {
        return jdbc.sql("select * from communities.charter where place_id = :place")
            .param("place", place).query((row, _) -> charter(row)).optional();
    }

    /// Charters in the order of their places' titles.
    /// The example tells of a time before the organisation was set up.
    boolean begun() {
        return jdbc.sql("select exists (select from communities.charter where chartered >= (select created from shell.organisation))").query(Boolean.class).single();
    }

    List<Charter> all(@Nullable Place after, int most) {
        return jdbc.sql("""
                select c.*
                  from rights.place p
                  join communities.charter c on c.place_id = p.id
                 where p.kind = 'community'
                   and (p.title, p.handle) > (:title, :handle)
                 order by p.title, p.handle
                 limit :most
                """)
            .param("title", after == null ? "" : after.title())
            .param("handle", after == null ? "" : after.handle())
            .param("most", most)
            .query((row, _) -> charter(row))
            .list();
    }

    List<Charter> of(UUID person, int most) {
        return jdbc.sql("""
                select c.*
                  from rights.membership m
                  join communities.charter c on c.place_id = m.place_id
                 where m.person_id = :person
                 order by m.joined desc, c.place_id
                 limit :most
                """)
            .param("person", person)
            .param("most", most)
            .query((row, _) -> charter(row))
            .list();
    }

    /// How many open communities the viewer may see, and how many of them have guidelines.
    record GuidedCount(long all, long guided) {}

    GuidedCount guided() {
        return jdbc.sql("select count(*) as all_of_them, count(*) filter (where guidelines <> '') as guided from communities.charter where stage not in ('CLOSED', 'ARCHIVED')")
            .query((row, _) -> new GuidedCount(row.getLong("all_of_them"), row.getLong("guided")))
            .single();
    }

    void withdraw(UUID place) {
        system.jdbc().sql("""
                delete from communities.charter
                 where place_id = :place and exists (select 1 from rights.place where id = :place and opened is null)
                """)
            .param("place", place).update();
    }

    private static Charter charter(ResultSet row) throws SQLException {
        return new Charter(
                row.getObject("place_id", UUID.class), row.getObject("purpose_id", UUID.class), row.getObject("owner_id", UUID.class),
                row.getString("description"), row.getString("guidelines"), row.getInt("answer_within"),
                List.of((String[]) row.getArray("spaces").getArray()), Audience.of(row.getInt("registers")), Audience.of(row.getInt("swarms_by")), row.getBoolean("pages_approved"),
                Stage.valueOf(row.getString("stage")), time(row, "stage_since"), row.getString("closed_reason"),
                time(row, "chartered"), row.getInt("version"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
