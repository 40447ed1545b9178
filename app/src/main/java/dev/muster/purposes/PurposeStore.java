package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Purposes and decisions under the viewer's rights.
@Repository
class PurposeStore {

    /// A purpose with its standing for the viewer: what was decided, or how the communities opened from it stand.
    private static final String SELECT = """
            select p.*, s.who, s.issue, s.they_gain, s.we_gain, %s,
                   case when p.state in ('GO', 'GROW')
                        then (select case when bool_or(x.expired is null) then 'ACTIVE'
                                          when count(*) > 0 then 'EXPIRED'
                                          else p.state end
                                from purposes.opened x
                               where x.purpose_id = p.id)
                        else p.state end as standing
              from purposes.purpose p
              left join purposes.statement s on s.purpose_id = p.id
              left join purposes.outcome o on o.purpose_id = p.id
            """.formatted(OutcomeStore.COLUMNS);

    private static final String PROMISES = """
            select s.*, %s
              from purposes.statement s
              join purposes.outcome o using (purpose_id)
             where s.purpose_id in (:purposes)
            """.formatted(OutcomeStore.COLUMNS);

    private final JdbcClient jdbc;
    private final SystemDatabase system;

    PurposeStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    void insert(Purpose purpose, Act act) {
        jdbc.sql(act.after("""
                insert into purposes.purpose (id, handle, title, path, proposer_id, created)
                values (:id, :handle, :title, :path, :proposer, :created)
                returning 1
                """))
            .params(act.parameters())
            .param("id", purpose.id()).param("handle", purpose.handle()).param("title", purpose.title())
            .param("path", purpose.path().name()).param("proposer", purpose.proposer())
            .param("created", purpose.created().atOffset(ZoneOffset.UTC))
            .update();
    }

    /// Lets nobody else move a purpose until this transaction has ended.
    void lock(UUID id) {
        jdbc.sql("select 1 from purposes.purpose where id = :id for update").param("id", id).query().listOfRows();
    }

    void assess(Purpose purpose, Assessment assessment, Act act) {
        jdbc.sql(act.after("""
                update purposes.purpose
                   set state = 'ASSESSED', collaboration = :collaboration, risk = :risk, expires = :expires, goal_id = :goal
                 where id = :id
                returning 1
                """))
            .params(act.parameters())
            .param("id", purpose.id())
            .param("collaboration", Objects.requireNonNull(assessment.collaboration()).strip())
            .param("risk", Objects.requireNonNull(assessment.risk()).strip())
            .param("expires", assessment.expires()).param("goal", assessment.goal())
            .update();
    }

    void move(Purpose purpose, PurposeState to, Act act) {
        jdbc.sql(act.after("update purposes.purpose set state = :to where id = :id returning 1"))
            .params(act.parameters())
            .param("id", purpose.id()).param("to", to.name())
            .update();
    }

    void open(UUID purpose, UUID place, Instant now, Act act) {
        jdbc.sql(act.after("insert into purposes.opened (place_id, purpose_id, at) values (:place, :purpose, :now) returning 1"))
            .params(act.parameters())
            .param("place", place).param("purpose", purpose).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    void withdraw(UUID place) {
        system.jdbc().sql("delete from purposes.opened where place_id = :place").param("place", place).update();
    }

    Optional<Purpose> find(UUID id) {
        return jdbc.sql(SELECT + " where p.id = :id").param("id", id).query((row, _) -> purpose(row)).optional();
    }

    Optional<Purpose> find(String handle) {
        return jdbc.sql(SELECT + " where p.handle = :handle").param("handle", handle).query((row, _) -> purpose(row)).optional();
    }

    /// The example tells of a time before the organisation was set up.
    boolean begun() {
        return jdbc.sql("select exists (select from purposes.purpose where created >= (select created from shell.organisation))").query(Boolean.class).single();
    }

    List<Purpose> all(@Nullable PurposeState state, @Nullable Purpose after, int most) {
        return jdbc.sql("select * from (" + SELECT + """
                ) p
                 where (p.created, p.handle) < (:created, :handle)
                   and (:state::text is null or p.standing = :state)
                 order by p.created desc, p.handle desc
                 limit :most
                """)
            .param("state", state == null ? null : state.name())
            .param("created", (after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.created()).atOffset(ZoneOffset.UTC))
            .param("handle", after == null ? "" : after.handle())
            .param("most", most)
            .query((row, _) -> purpose(row))
            .list();
    }

    Map<PurposeState, Long> counts() {
        var counts = new EnumMap<PurposeState, Long>(PurposeState.class);
        jdbc.sql("select standing, count(*) as purposes from (" + SELECT + ") p group by standing")
            .query(row -> {
                counts.put(PurposeState.valueOf(row.getString("standing")), row.getLong("purposes"));
            });
        return counts;
    }

    List<Purpose> serving(UUID goal, int most) {
        return jdbc.sql(SELECT + " where p.goal_id = :goal order by p.created desc, p.handle desc limit :most")
            .param("goal", goal)
            .param("most", most)
            .query((row, _) -> purpose(row))
            .list();
    }

    Optional<Promise> promise(UUID purpose) {
        return promises(List.of(purpose)).stream().findFirst();
    }

    List<Promise> promises(Collection<UUID> purposes) {
        return purposes.isEmpty() ? List.of()
                : jdbc.sql(PROMISES).param("purposes", purposes).query((row, _) -> promise(row, row.getObject("purpose_id", UUID.class))).list();
    }

    List<UUID> places(UUID purpose) {
        return jdbc.sql("select place_id from purposes.opened where purpose_id = :purpose order by at, place_id")
            .param("purpose", purpose).query(UUID.class).list();
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Purpose(id, row.getString("handle"), row.getString("title"), Path.valueOf(row.getString("path")),
                row.getObject("proposer_id", UUID.class), PurposeState.valueOf(row.getString("standing")), instant(row, "created"),
                row.getString("risk") == null ? null : new Purpose.Plan(row.getString("collaboration"), row.getString("risk"),
                        row.getObject("expires", LocalDate.class), row.getObject("goal_id", UUID.class)),
                row.getString("who") == null ? null : promise(row, id));
    }

    private static Promise promise(ResultSet row, UUID purpose) throws SQLException {
        var statements = new Statements(row.getString("who"), row.getString("issue"), row.getString("they_gain"), row.getString("we_gain"));
        return new Promise(purpose, statements, OutcomeStore.outcome(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
