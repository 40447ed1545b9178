package dev.muster.purposes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All purposes side by side, under the viewer's rights.
@Repository
class PortfolioStore {

    /// A purpose for which a community was opened was decided on before, and is kept as that.
    private static final String CHOSEN = """
            ) p
             where (:goal::uuid is null or p.goal_id = :goal)
               and (:path::text is null or p.path = :path)
               and (:state::text is null or p.standing = :state and p.state in (:stored))
            """;

    /// A measure that is typed in has reached its target with its latest reading.
    private static final String REACHED = """
            exists (select from purposes.outcome o
                     cross join lateral (select r.value from purposes.reading r where r.purpose_id = o.purpose_id order by r.day desc limit 1) r
                     where o.purpose_id = p.id and o.kind = 'OBSERVED'
                       and case o.direction when 'UP' then r.value >= o.target else r.value <= o.target end)""";

    /// A review found so.
    private static final String ACHIEVED = "exists (select from purposes.ending e where e.purpose_id = p.id and e.fate = 'ACHIEVED')";

    private final JdbcClient jdbc;

    PortfolioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Purpose> all(PurposeFilter filter, PurposeOrder order, @Nullable Purpose after, int most) {
        var parameters = parameters(filter);
        parameters.put("most", most);
        if (after != null) {
            parameters.put("key", order.key(after));
            parameters.put("handle", after.handle());
        }
        return jdbc.sql("select * from (" + PurposeStore.SELECT + CHOSEN + order.clause(after != null))
            .params(parameters)
            .query((row, _) -> PurposeStore.purpose(row))
            .list();
    }

    /// Those that were put to the seven tests, newest first.
    List<Purpose> weighed(PurposeFilter filter, int most) {
        var parameters = parameters(filter);
        parameters.put("most", most);
        return jdbc.sql("select * from (" + PurposeStore.SELECT + CHOSEN + " and p.value is not null" + PurposeOrder.NEWEST.clause(false))
            .params(parameters)
            .query((row, _) -> PurposeStore.purpose(row))
            .list();
    }

    Map<PurposeState, Long> counts(PurposeFilter filter) {
        var counts = new EnumMap<PurposeState, Long>(PurposeState.class);
        jdbc.sql("select standing, count(*) as purposes from (" + PurposeStore.SELECT + CHOSEN + " group by standing")
            .params(parameters(filter.standing(null)))
            .query(row -> {
                counts.put(PurposeState.valueOf(row.getString("standing")), row.getLong("purposes"));
            });
        return counts;
    }

    private static Map<String, @Nullable Object> parameters(PurposeFilter filter) {
        var state = filter.state();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("goal", filter.goal());
        parameters.put("path", filter.path() == null ? null : filter.path().name());
        parameters.put("state", state == null ? null : state.name());
        parameters.put("stored", state != null && state.opened() ? List.of("GO", "GROW") : List.of(String.valueOf(state)));
        return parameters;
    }

    List<PathCount> paths() {
        return jdbc.sql("""
                select p.path, count(*) as proposed,
                       count(*) filter (where p.state in ('PROPOSED', 'ASSESSED')) as waiting,
                       count(*) filter (where p.state = 'DECLINED') as no,
                       count(*) filter (where p.state = 'GO') as go,
                       count(*) filter (where p.state = 'GROW') as grow,
                       count(*) filter (where o.opened) as opened,
                       count(*) filter (where o.achieved or o.opened and o.reached) as achieved
                  from purposes.purpose p
                  cross join lateral (select exists (select from purposes.opened x where x.purpose_id = p.id)
                                             or exists (select from purposes.ending e where e.purpose_id = p.id) as opened,
                                             %s as achieved, %s as reached) o
                 group by p.path
                """.formatted(ACHIEVED, REACHED))
            .query((row, _) -> new PathCount(Path.valueOf(row.getString("path")), row.getLong("proposed"), row.getLong("waiting"), row.getLong("no"),
                    row.getLong("go"), row.getLong("grow"), row.getLong("opened"), row.getLong("achieved")))
            .list();
    }

    /// Those whose measure is typed in and has reached its target.
    List<UUID> reached(List<UUID> wanted) {
        return wanted.isEmpty() ? List.of() : jdbc.sql("select p.id from purposes.purpose p where p.id in (:wanted) and " + REACHED)
            .param("wanted", wanted)
            .query(UUID.class)
            .list();
    }

    /// Those that a review found achieved.
    List<UUID> achieved(List<UUID> wanted) {
        return wanted.isEmpty() ? List.of() : jdbc.sql("select p.id from purposes.purpose p where p.id in (:wanted) and " + ACHIEVED)
            .param("wanted", wanted)
            .query(UUID.class)
            .list();
    }

    /// Purposes with a community whose measure follows from what happens there, newest first; without those that a review found
    /// achieved, of which nothing more has to be known.
    List<Purpose> computed(int most) {
        return jdbc.sql(PurposeStore.SELECT + """
                 where o.kind = 'DERIVED' and exists (select from purposes.opened x where x.purpose_id = p.id) and not %s
                 order by p.created desc, p.handle desc
                 limit :most
                """.formatted(ACHIEVED))
            .param("most", most)
            .query((row, _) -> PurposeStore.purpose(row))
            .list();
    }

    List<Purpose> all(List<UUID> wanted) {
        return wanted.isEmpty() ? List.of() : jdbc.sql(PurposeStore.SELECT + " where p.id in (:wanted) order by p.created, p.handle")
            .param("wanted", wanted)
            .query((row, _) -> PurposeStore.purpose(row))
            .list();
    }
}
