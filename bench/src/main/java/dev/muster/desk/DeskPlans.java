package dev.muster.desk;

import dev.muster.desk.QueueStore.Looking;
import dev.muster.questions.ListPlans;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the desk reads its indexes, as the archive grows. Budget: a million questions cost what ten thousand do.
public final class DeskPlans {
    private static final int MOST = 21;
    private static final int FEW_BLOCKS = 4_000;
    private static final JsonMapper JSON = new JsonMapper();

    private DeskPlans() {}

    private record Cost(long blocks, double millis, long rows) {}

    /// Prints what each part of the desk reads, with few questions and with many.
    ///
    /// @return which parts read more than they should
    public static List<String> compare(EmbeddedPostgres server, int few, int many) {
        var before = costs(server, few);
        var after = costs(server, many);
        after.forEach((part, cost) -> System.out.printf("desk %-40s %6d to %6d blocks  %7.2f to %7.2f ms  %d rows%n",
                part, Objects.requireNonNull(before.get(part)).blocks(), cost.blocks(), Objects.requireNonNull(before.get(part)).millis(), cost.millis(), cost.rows()));
        return after.entrySet().stream().filter(each -> each.getValue().blocks() > FEW_BLOCKS).map(each -> "desk " + each.getKey()).toList();
    }

    private static Map<String, Cost> costs(EmbeddedPostgres server, int questions) {
        var database = ListPlans.filled(server, questions);
        var costs = new LinkedHashMap<String, Cost>();
        try (var owner = ListPlans.as(database, Viewer.anyone(Audience.EMPLOYEE))) {
            var jdbc = JdbcClient.create(owner);
            var first = jdbc.sql("select min(created) as first, max(created) as last from items.item where place_id = :place and kind = 'question'")
                .param("place", ListPlans.PLACE).query((row, _) -> List.of(time(row, "first"), time(row, "last"))).single();
            var now = first.getLast().plusSeconds(60);
            var half = first.getFirst().plus(Duration.between(first.getFirst(), now).dividedBy(2));
            for (var why : Why.values()) {
                for (var tag : new String[] {null, "tag1", "tag40"}) {
                    for (var from : new Instant[] {null, half}) {
                        if (from == null || why == Why.OVERDUE) {
                            var looking = new Looking(List.<Place>of(), tag, new UUID(0, 0), Audience.EMPLOYEE, now);
                            costs.put(why + (tag == null ? "" : " " + tag) + (from == null ? "" : " from the middle"), cheapest(jdbc, why, looking, from));
                        }
                    }
                }
            }
        }
        return costs;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Cost cheapest(JdbcClient jdbc, Why why, Looking looking, @Nullable Instant from) {
        var _ = explain(jdbc, why, looking, from);
        var one = explain(jdbc, why, looking, from);
        var other = explain(jdbc, why, looking, from);
        return one.millis() < other.millis() ? one : other;
    }

    /// With a plan for any parameters, which is the one that a server keeps.
    private static Cost explain(JdbcClient jdbc, Why why, Looking looking, @Nullable Instant from) {
        var generic = QueueStore.walking(why, looking, from != null, MOST)
                .replace(":places", "$1").replace(":tag", "$2").replace(":me", "$3").replace(":now", "$4").replace(":at", "$5").replace(":id", "$6");
        jdbc.sql("prepare desk (text[], text, uuid, timestamptz, timestamptz, uuid) as " + generic).update();
        var text = jdbc.sql("explain (analyze, buffers, format json) execute desk ('{%s}', '%s', '%s', '%s', '%s', '%s')".formatted(
                        ListPlans.PLACE, looking.tag(), looking.person(), looking.now(), from == null ? Instant.EPOCH : from, new UUID(0, 0)))
            .query(String.class).single();
        jdbc.sql("deallocate desk").update();
        var explained = JSON.readTree(text).get(0);
        var plan = explained.get("Plan");
        return new Cost(plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong(), explained.get("Execution Time").asDouble(), rows(plan));
    }

    private static long rows(JsonNode plan) {
        return plan.get("Actual Rows").asLong();
    }
}
