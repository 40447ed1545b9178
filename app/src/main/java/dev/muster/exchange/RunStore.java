package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Site;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs and how far they have got.
@Repository
class RunStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private final SystemDatabase system;

    RunStore(SystemDatabase system) {
        this.system = system;
    }

    /// Where a run stands: the phase, the last row of its file that is done, and what was counted up to there.
    record Mark(String phase, long row, Map<String, Long> counts) {}

    /// The id of a site in a place, which is the same for every dump of it.
    UUID source(UUID place, Site site) {
        return source(place, "stackexchange", site);
    }

    UUID source(UUID place, String kind, Site site) {
        var id = Ids.named(kind + " " + site.name() + " in " + place);
        system.jdbc().sql("insert into exchange.source (id, place_id, kind, site) values (:id, :place, :kind, :site) on conflict do nothing")
            .param("id", id).param("place", place).param("kind", kind).param("site", site.name()).update();
        requireOwn(id, place, kind, site);
        return id;
    }

    /// What a portable community has from the site goes by other ids, so a dump would bring all of it a second time.
    private void requireOwn(UUID source, UUID place, String kind, Site site) {
        var kept = system.jdbc().sql("select id from exchange.source where place_id = :place and kind = :kind and site = :site")
            .param("place", place).param("kind", kind).param("site", site.name()).query(UUID.class).single();
        if (!kept.equals(source)) {
            throw new Refusal(Reason.CONFLICT, "exchange.portable.moved", site.name());
        }
    }

    Optional<Run> unfinished(UUID source) {
        return system.jdbc().sql("""
                select r.*, s.place_id, s.kind, s.site,
                       exists (select 1 from exchange.run e where e.source_id = r.source_id and e.finished is not null) as later
                  from exchange.run r join exchange.source s on s.id = r.source_id
                 where r.source_id = :source and r.finished is null and r.undone is null
                """)
            .param("source", source).query((row, _) -> run(row)).optional();
    }

    /// @throws Refusal `exchange.import.other-dump`
    void requireSame(UUID source, String path) {
        var unfinished = system.jdbc().sql("select path from exchange.run where source_id = :source and finished is null and undone is null")
            .param("source", source).query(String.class).single();
        if (!unfinished.equals(path)) {
            throw new Refusal(Reason.CONFLICT, "exchange.import.other-dump", unfinished);
        }
    }

    /// @param phase the first
    Run begin(UUID id, UUID source, String path, boolean opensPlace, UUID by, Instant now, String phase) {
        return system.together(() -> {
            system.jdbc().sql("insert into items.unfinished_run (run_id) values (:id)").param("id", id).update();
            system.jdbc().sql("""
                    insert into exchange.run (id, source_id, path, started, phase, opens_place, person_id)
                    values (:id, :source, :path, :now, :phase, :opens, :by)
                    """)
                .param("id", id).param("source", source).param("path", path).param("now", now.atOffset(ZoneOffset.UTC))
                .param("phase", phase).param("opens", opensPlace).param("by", by).update();
            return unfinished(source).orElseThrow();
        });
    }

    /// A prepared place at an address, with or without the random ending that hidden places get.
    Optional<UUID> prepared(String handle) {
        return system.jdbc().sql("""
                select id from rights.place
                 where opened is null and (handle = :handle or handle ~ ('^' || :handle || '-[0-9a-z]{6}$'))
                 order by created desc
                 limit 1
                """)
            .param("handle", handle).query(UUID.class).optional();
    }

    /// The place of a run, and all others in which something of its source stands by now.
    List<UUID> places(Run run) {
        return system.jdbc().sql("""
                select :place::uuid as place
                 union
                select i.place_id from exchange.origin o join items.item i on i.id = o.object_id where o.source_id = :source and :later
                """)
            .param("place", run.place()).param("source", run.source()).param("later", run.later()).query(UUID.class).list();
    }

    Mark mark(UUID run) {
        return system.jdbc().sql("select phase, row_no, counts::text as counts from exchange.run where id = :run")
            .param("run", run)
            .query((row, _) -> new Mark(row.getString("phase"), row.getLong("row_no"), JSON.readValue(row.getString("counts"), COUNTS)))
            .single();
    }

    /// Moves the mark, in the transaction of what it stands for.
    static void move(JdbcClient jdbc, UUID run, Mark mark) {
        jdbc.sql("update exchange.run set phase = :phase, row_no = :row, counts = :counts::jsonb where id = :run")
            .param("run", run).param("phase", mark.phase()).param("row", mark.row())
            .param("counts", JSON.writeValueAsString(mark.counts())).update();
    }

    /// Shows what a run brought, in the transaction that finishes it.
    static void reveal(JdbcClient jdbc, UUID run, Instant now) {
        jdbc.sql("update exchange.run set finished = :now where id = :run").param("now", now.atOffset(ZoneOffset.UTC)).param("run", run).update();
        jdbc.sql("delete from items.unfinished_run where run_id = :run").param("run", run).update();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(row.getObject("id", UUID.class), row.getObject("source_id", UUID.class), row.getObject("place_id", UUID.class),
                row.getString("kind"), new Site(row.getString("site")), row.getBoolean("later"), row.getBoolean("opens_place"),
                row.getObject("person_id", UUID.class),
                row.getObject("started", OffsetDateTime.class).toInstant());
    }
}
