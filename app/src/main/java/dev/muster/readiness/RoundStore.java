package dev.muster.readiness;

import dev.muster.activity.Act;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rounds and their units, under the viewer's rights; the system closes what is due.
@Repository
class RoundStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    RoundStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    void insert(Round round, UUID by, Act act) {
        jdbc.sql(act.after("""
                insert into readiness.round (id, handle, name, instrument, closes, shared, opened_by, created)
                values (:id, :handle, :name, :instrument, :closes, :shared, :by, :created)
                returning 1
                """))
            .params(act.parameters())
            .param("id", round.id()).param("handle", round.handle()).param("name", round.name()).param("instrument", round.instrument())
            .param("closes", round.closes()).param("shared", round.shared()).param("by", by)
            .param("created", round.created().atOffset(ZoneOffset.UTC))
            .update();
        for (var unit : round.units()) {
            jdbc.sql("insert into readiness.unit (id, round_id, place, name) values (:id, :round, :place, :name)")
                .param("id", unit.id()).param("round", round.id()).param("place", unit.place()).param("name", unit.name())
                .update();
        }
    }

    boolean close(UUID round, Instant now, Act act) {
        return jdbc.sql(act.after("update readiness.round set closed = :now where id = :round and closed is null returning 1"))
            .params(act.parameters())
            .param("round", round).param("now", now.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    List<UUID> due(LocalDate today) {
        return system.jdbc().sql("select id from readiness.round where closed is null and closes < :today").param("today", today).query(UUID.class).list();
    }

    void closeByClock(UUID round, Instant now, Act act) {
        system.jdbc().sql(act.after("update readiness.round set closed = :now where id = :round and closed is null returning 1"))
            .params(act.parameters())
            .param("round", round).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
        forgetDrafts(round);
    }

    /// What was begun in the moment in which a round was closed.
    void forgetLateDrafts() {
        system.jdbc().sql("delete from readiness.reply where sent is null and round_id in (select id from readiness.round where closed is not null)").update();
    }

    /// What nobody has sent of a round that is just being closed.
    void forgetDrafts(UUID round) {
        system.jdbc().sql("delete from readiness.reply where round_id = :round and sent is null").param("round", round).update();
    }

    List<Round> all(@Nullable Round after, int most) {
        return withUnits(jdbc.sql("""
                select * from readiness.round
                 where (created, handle) < (:created, :handle)
                 order by created desc, handle desc
                 limit :most
                """)
            .param("created", after == null ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC) : after.created().atOffset(ZoneOffset.UTC))
            .param("handle", after == null ? "" : after.handle())
            .param("most", most)
            .query((row, _) -> round(row)).list());
    }

    List<Round> closed(int most) {
        return withUnits(jdbc.sql("select * from readiness.round where closed is not null order by closed desc, handle limit :most")
            .param("most", most).query((row, _) -> round(row)).list());
    }

    Optional<Round> find(UUID id) {
        return withUnits(jdbc.sql("select * from readiness.round where id = :id").param("id", id).query((row, _) -> round(row)).list()).stream().findFirst();
    }

    Optional<Round> find(String handle) {
        return withUnits(jdbc.sql("select * from readiness.round where handle = :handle").param("handle", handle).query((row, _) -> round(row)).list())
            .stream().findFirst();
    }

    /// For those who answer by a link, and see nothing else.
    Optional<Round> findForLink(UUID id) {
        return system.jdbc().sql("select * from readiness.round where id = :id").param("id", id).query((row, _) -> round(row)).optional()
            .map(found -> with(found, units(system.jdbc(), List.of(id))));
    }

    private List<Round> withUnits(List<Round> found) {
        var units = units(jdbc, found.stream().map(Round::id).toList());
        return found.stream().map(each -> with(each, units)).toList();
    }

    private static Round with(Round round, Map<UUID, List<Unit>> units) {
        return new Round(round.id(), round.handle(), round.name(), round.instrument(), round.closes(), round.closed(), round.shared(), round.created(),
                List.copyOf(units.getOrDefault(round.id(), List.of())));
    }

    private static Map<UUID, List<Unit>> units(JdbcClient jdbc, Collection<UUID> rounds) {
        var units = new HashMap<UUID, List<Unit>>();
        if (!rounds.isEmpty()) {
            jdbc.sql("select * from readiness.unit where round_id in (:rounds) order by place").param("rounds", rounds).query(row -> {
                units.computeIfAbsent(row.getObject("round_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Unit(row.getObject("id", UUID.class), row.getInt("place"), row.getString("name")));
            });
        }
        return units;
    }

    private static Round round(ResultSet row) throws SQLException {
        var closed = row.getObject("closed", OffsetDateTime.class);
        return new Round(row.getObject("id", UUID.class), row.getString("handle"), row.getString("name"), row.getInt("instrument"),
                row.getObject("closes", LocalDate.class), closed == null ? null : closed.toInstant(), row.getBoolean("shared"),
                row.getObject("created", OffsetDateTime.class).toInstant(), List.of());
    }
}
