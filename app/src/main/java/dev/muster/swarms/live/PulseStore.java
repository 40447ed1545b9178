package dev.muster.swarms.live;

import dev.muster.swarms.Timeline;
import dev.muster.swarms.live.Pulse.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Feels the pulse of a room, under the viewer's rights: in one statement.
@Repository
class PulseStore {
    private static final int MOST = Timeline.PART + 1;
    private final JdbcClient jdbc;

    PulseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String sort, String name, Line line) {}

    /// Empty where the viewer does not see the swarm.
    Optional<Pulse> of(UUID swarm) {
        var rows = jdbc.sql("""
                (select 'swarm' as sort, w.item_id as id, '' as name, w.created as at,
                        md5(concat_ws('|', w::text, i.version, i.state, i.layer, i.place_id, i.hidden is null,
                            (select string_agg(p::text, ',' order by p.person_id) from swarms.part p where p.swarm_id = w.item_id),
                            (select string_agg(r::text, ',' order by r.swarm_id, r.earlier_id) from swarms.repeat r where w.item_id in (r.swarm_id, r.earlier_id)))) as print
                   from swarms.swarm w
                   join items.item i on i.id = w.item_id
                  where w.item_id = :swarm)
                union all
                (select 'entry', i.id, i.handle, i.created, concat_ws('|', i.version, i.state, i.layer, i.hidden is null)
                   from items.item i
                   join swarms.entry e on e.item_id = i.id
                  where i.root_id = :swarm and i.root_id <> i.id
                  order by i.created desc, i.id desc
                  limit :most)
                union all
                (select 'step', t.id, t.id::text, t.at, ''
                   from swarms.step t
                  where t.swarm_id = :swarm
                  order by t.at desc, t.id desc
                  limit :most)
                """)
            .param("swarm", swarm).param("most", MOST).query((row, _) -> row(row)).list();
        return rows.stream().filter(each -> each.sort().equals("swarm")).findFirst().map(each -> pulse(each.line().print(), rows));
    }

    private static Pulse pulse(String standing, List<Row> rows) {
        var said = lines(rows, "entry");
        var done = lines(rows, "step");
        var from = Timeline.later(border(said), border(done));
        var lines = new LinkedHashMap<String, Line>();
        List.of(said, done).forEach(some -> some.stream().limit(Timeline.PART).filter(each -> from == null || !each.line().at().isBefore(from))
                .forEach(each -> lines.put(each.line().name(each.name()), each.line())));
        return new Pulse(standing, lines, from, "");
    }

    private static List<Row> lines(List<Row> rows, String sort) {
        return rows.stream().filter(each -> each.sort().equals(sort)).toList();
    }

    private static @Nullable Instant border(List<Row> lines) {
        return lines.size() < MOST ? null : lines.get(Timeline.PART - 1).line().at();
    }

    private static Row row(ResultSet row) throws SQLException {
        var sort = row.getString("sort");
        var line = new Line(row.getObject("id", UUID.class), sort.equals("entry"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("print"));
        return new Row(sort, row.getString("name"), line);
    }
}
