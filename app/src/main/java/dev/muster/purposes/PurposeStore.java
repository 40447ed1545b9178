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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Purposes and decisions under the viewer's rights.
@Repository
class PurposeStore {

    /// A purpose with its standing for the viewer: what was decided, or how the communities opened from it stand. As long as one
    /// goes on it is active; else what a review found last counts before what was merely closed.
    static final String SELECT = """
            select p.*, s.who, s.issue, s.they_gain, s.we_gain, %s,
                   case when p.state in ('GO', 'GROW')
                        then coalesce((select case when bool_or(x.fate is null and x.expired is null) then 'ACTIVE'
                                                   else coalesce((array_agg(x.fate order by x.fate = 'CLOSED', x.at desc) filter (where x.fate is not null))[1],
                                                                 case when count(*) > 0 then 'EXPIRED' end) end
                                         from (select e.fate, o.expired, e.at
                                                 from purposes.opened o
                                                 left join purposes.ending e on e.purpose_id = o.purpose_id and e.place_id = o.place_id
                                                where o.purpose_id = p.id
                                                union all
                                               select e.fate, null, e.at
                                                 from purposes.ending e
                                                where e.purpose_id = p.id) x), p.state)
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
        var weight = Weight.of(assessment.tests());
        jdbc.sql(act.after("""
                update purposes.purpose
                   set state = 'ASSESSED', collaboration = :collaboration, risk = :risk, expires = :expires, goal_id = :goal,
                       value = :value, hazard = :hazard
                 where id = :id
                returning 1
                """))
            .params(act.parameters())
            .param("id", purpose.id())
            .param("collaboration", Objects.requireNonNull(assessment.collaboration()).strip())
            .param("risk", Objects.requireNonNull(assessment.risk()).strip())
            .param("expires", assessment.expires()).param("goal", assessment.goal())
            .param("value", weight.value()).param("hazard", weight.risk())
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

    void repurpose(UUID purpose, UUID place, Instant now, Act act) {
        jdbc.sql(act.after("update purposes.opened set purpose_id = :purpose, at = :now, expired = null where place_id = :place returning 1"))
            .params(act.parameters()).param("place", place).param("purpose", purpose).param("now", now.atOffset(ZoneOffset.UTC))
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

    static Purpose purpose(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Purpose(id, row.getString("handle"), row.getString("title"), Path.valueOf(row.getString("path")),
                row.getObject("proposer_id", UUID.class), PurposeState.valueOf(row.getString("standing")), instant(row, "created"),
                row.getString("risk") == null ? null : new Purpose.Plan(row.getString("collaboration"), row.getString("risk"),
                        row.getObject("expires", LocalDate.class), row.getObject("goal_id", UUID.class), weight(row)),
                row.getString("who") == null ? null : promise(row, id));
    }

    private static @Nullable Weight weight(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        return value == null ? null : new Weight(value.doubleValue(), row.getInt("hazard"));
    }

    private static Promise promise(ResultSet row, UUID purpose) throws SQLException {
        var statements = new Statements(row.getString("who"), row.getString("issue"), row.getString("they_gain"), row.getString("we_gain"));
        return new Promise(purpose, statements, OutcomeStore.outcome(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
