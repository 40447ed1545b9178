package dev.muster.questions;

import dev.muster.bench.Script;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Database;
import dev.muster.shell.Migrations;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the lists of a place read its index, as its archive grows. Budget: a million questions cost what ten thousand do.
public final class ListPlans {
    public static final UUID PLACE = new UUID(0x7000L, 0x8000000000000001L);
    private static final UUID OTHER = new UUID(0x7000L, 0x8000000000000002L);
    private static final int MOST = 31;
    private static final int FEW_BLOCKS = 500;
    private static final int AS_MANY_AS_WAIT = 20_000;
    private static final JsonMapper JSON = new JsonMapper();

    private ListPlans() {}

    /// @param blocks of 8 kB that were read, from memory or disk
    private record Cost(long blocks, double millis, Set<String> scanned) {}

    /// Prints what each list reads, with few questions and with many.
    ///
    /// @return which lists read more than they should
    public static List<String> compare(EmbeddedPostgres server, int few, int many) {
        var before = costs(server, few);
        var after = costs(server, many);
        after.forEach((list, cost) -> print(list, Objects.requireNonNull(before.get(list)), cost));
        return after.entrySet().stream().filter(each -> !holds(each.getKey(), each.getValue())).map(Map.Entry::getKey).toList();
    }

    private static void print(String list, Cost before, Cost after) {
        System.out.printf("%-44s %6d to %6d blocks  %7.2f to %7.2f ms  %s%n",
                list, before.blocks(), after.blocks(), before.millis(), after.millis(), String.join(", ", after.scanned()));
    }

    private static boolean holds(String list, Cost cost) {
        // Within what waits, or what is mine, a tag is looked for one by one.
        boolean narrowed = list.contains(" tag") && (list.contains("UNANSWERED") || list.contains("MINE"));
        return cost.blocks() < (narrowed ? AS_MANY_AS_WAIT : FEW_BLOCKS)
                && cost.scanned().stream().noneMatch(node -> node.startsWith("Seq Scan on item") || node.startsWith("Seq Scan on tagged") || node.startsWith("Sort"));
    }

    private static Map<String, Cost> costs(EmbeddedPostgres server, int questions) {
        var database = filled(server, questions);
        try (var owner = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true)) {
            var costs = new LinkedHashMap<String, Cost>();
            for (var audience : List.of(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.PUBLIC)) {
                var person = JdbcClient.create(owner).sql("select id from people.person where audience = :a order by handle limit 1").param("a", audience.bit()).query(UUID.class).single();
                var viewer = new Viewer(audience == Audience.PUBLIC ? null : person, "0", "V", audience, Set.of(), Set.of(), Set.of());
                try (var connection = as(database, viewer)) {
                    var jdbc = JdbcClient.create(connection);
                    measure(jdbc, viewer, costs);
                    measureRest(jdbc, viewer, costs);
                }
            }
            return costs;
        }
    }

    /// A database of its own with so many questions, made once.
    public static Database filled(EmbeddedPostgres server, int questions) {
        var name = "questions_" + questions;
        try (var owner = new SingleConnectionDataSource(server.jdbcUrl(), server.user(), server.password(), true)) {
            var jdbc = JdbcClient.create(owner);
            if (jdbc.sql("select exists (select from pg_database where datname = :name)").param("name", name).query(Boolean.class).single()) {
                return new Database(server.jdbcUrl(name), server.user(), server.password());
            }
            jdbc.sql("create database " + name).update();
        }
        var database = new Database(server.jdbcUrl(name), server.user(), server.password());
        Migrations.run(database);
        try (var owner = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true)) {
            var jdbc = JdbcClient.create(owner);
            var places = Map.of("place", "'" + PLACE + "'::uuid", "other", "'" + OTHER + "'::uuid", "questions", Integer.toString(questions));
            for (var script : List.of("fill-persons.sql", "fill-places.sql", "fill-questions.sql")) {
                Script.run(jdbc, script, places);
            }
        }
        return database;
    }

    /// A connection on which everything is what this viewer may see.
    public static SingleConnectionDataSource as(Database server, Viewer viewer) {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(server.user()));
        properties.setProperty("password", String.valueOf(server.password()));
        properties.setProperty("options", Database.PLANNING + " -c role=muster_app -c plan_cache_mode=force_generic_plan -c muster.person="
                + (viewer.person() == null ? "" : viewer.person()) + " -c muster.audience=" + viewer.audience().bit());
        var source = new SingleConnectionDataSource(server.url(), true);
        source.setConnectionProperties(properties);
        return source;
    }

    private static void measure(JdbcClient jdbc, Viewer viewer, Map<String, Cost> costs) {
        var half = jdbc.sql("select min(created) + (max(created) - min(created)) / 2 from items.item where place_id = :place and kind = 'question'")
            .param("place", PLACE).query(OffsetDateTime.class).single().toInstant();
        for (var show : Show.values()) {
            for (var tag : new String[] {null, "tag1", "tag40"}) {
                for (var from : new Instant[] {null, half}) {
                    if (show != Show.MINE || viewer.signedIn()) {
                        var wanted = new Wanted(show, tag);
                        var name = "%s %s%s%s".formatted(viewer.audience(), show, tag == null ? "" : " " + tag, from == null ? "" : " from the middle");
                        costs.put(name, cheapest(() -> explain(jdbc, ListStore.walking(wanted, from != null, true, MOST, viewer), wanted, from, viewer)));
                    }
                }
            }
        }
    }

    /// What a page reads besides its walk; in milliseconds only, with the way there and back.
    private static void measureRest(JdbcClient jdbc, Viewer viewer, Map<String, Cost> costs) {
        var lists = new ListStore(jdbc);
        var fates = new FateStore(jdbc);
        var page = lists.walk(PLACE, Wanted.all(), null, true, MOST, viewer).stream().map(Marker::id).toList();
        timed(costs, viewer.audience() + " what became of 31", () -> fates.of(page));
        timed(costs, viewer.audience() + " tags of the latest", () -> lists.tagsOfLatest(PLACE, 200));
        timed(costs, viewer.audience() + " 100 open counted", () -> lists.count(PLACE, new Wanted(Show.OPEN, null), 100, viewer));
        timed(costs, viewer.audience() + " 100 unanswered counted", () -> lists.count(PLACE, new Wanted(Show.UNANSWERED, null), 100, viewer));
        timed(costs, viewer.audience() + " 100 overdue counted", () -> lists.waitingSince(PLACE, Instant.now(), 100, viewer));
        var longest = jdbc.sql("select id from items.item where handle = 'q26'").query(UUID.class).single();
        timed(costs, viewer.audience() + " first 31 of 2000 answers", () -> new AnswerStore(jdbc).first(longest, null, MOST));
    }

    private static void timed(Map<String, Cost> costs, String what, Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - begin) / 1e6);
        }
        costs.put(what, new Cost(0, best, Set.of()));
    }

    private static Cost cheapest(Supplier<Cost> measured) {
        var _ = measured.get();
        var one = measured.get();
        var other = measured.get();
        return one.millis() < other.millis() ? one : other;
    }

    /// With a plan for any parameters, which is the one that a server keeps.
    private static Cost explain(JdbcClient jdbc, String sql, Wanted wanted, @Nullable Instant from, Viewer viewer) {
        var generic = sql.replace(":place", "$1").replace(":tag", "$2").replace(":me", "$3").replace(":created", "$4").replace(":id", "$5");
        jdbc.sql("prepare list (uuid, text, uuid, timestamptz, uuid) as " + generic).update();
        var text = jdbc.sql("explain (analyze, buffers, format json) execute list ('%s', '%s', %s, '%s', '%s')".formatted(
                        PLACE, wanted.tag(), viewer.person() == null ? "null" : "'" + viewer.person() + "'", from == null ? Instant.EPOCH : from, new UUID(0, 0)))
            .query(String.class).single();
        jdbc.sql("deallocate list").update();
        var explained = JSON.readTree(text).get(0);
        var plan = explained.get("Plan");
        var scanned = new TreeMap<String, Boolean>();
        collect(plan, scanned);
        return new Cost(plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong(), explained.get("Execution Time").asDouble(), scanned.keySet());
    }

    private static void collect(JsonNode node, Map<String, Boolean> scanned) {
        var type = node.get("Node Type").asString();
        if (type.contains("Scan") || type.equals("Sort")) {
            var on = node.path("Index Name").asString("");
            scanned.put(type + (node.has("Relation Name") ? " on " + node.get("Relation Name").asString() : "") + (on.isEmpty() ? "" : " by " + on), true);
        }
        node.path("Plans").forEach(child -> collect(child, scanned));
    }
}
