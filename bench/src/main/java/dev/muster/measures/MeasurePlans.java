package dev.muster.measures;

import dev.muster.goals.spi.Window;
import dev.muster.questions.ListPlans;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Database;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// What the statements behind a page of measures cost in a large community, over its last year and over all of its history.
public final class MeasurePlans {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Block> ONE_OF_EACH = EnumSet.of(Block.FIRST_ANSWER, Block.REUSE, Block.DEFLECTION, Block.CONTRIBUTORS, Block.STAYS, Block.TIES, Block.REPLIES, Block.PEERS);

    private MeasurePlans() {}

    /// @param explained whether to print the plans too
    public static void print(EmbeddedPostgres server, int questions, boolean explained) {
        var database = ListPlans.filled(server, questions);
        count(database);
        for (var audience : List.of(Audience.EMPLOYEE, Audience.PUBLIC)) {
            try (var connection = ListPlans.as(database, Viewer.anyone(audience))) {
                print(JdbcClient.create(connection), audience, explained);
            }
        }
    }

    /// Answers are given by others, half of them on the first day; and all is counted, as after an update of the product.
    private static void count(Database database) {
        try (var owner = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true)) {
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("""
                    update items.item set author_id = (array(select id from people.person order by handle))[1 + (hashtext(handle) & 2147483647) % 2000],
                                          created = created + (hashtext(handle) & 63) * interval '47 minutes'
                     where kind = 'answer'
                    """).update();
            jdbc.sql("set session_replication_role = origin").update();
            long begin = System.nanoTime();
            jdbc.sql("select measures.recount()").query((_, _) -> true).list();
            drain(jdbc, "catch_up");
            drain(jdbc, "catch_up_questions");
            System.out.printf("counting all of it                 %9.0f ms%n", (System.nanoTime() - begin) / 1e6);
            for (var table : List.of("contribution", "reply", "question")) {
                jdbc.sql("vacuum (analyze) measures." + table).update();
            }
        }
    }

    private static void drain(JdbcClient jdbc, String how) {
        int taken = 1;
        while (taken > 0) {
            taken = jdbc.sql("select sum(measures." + how + "(id, 5000))::int from rights.place").query(Integer.class).single();
        }
    }

    private static void print(JdbcClient jdbc, Audience audience, boolean explained) {
        var last = jdbc.sql("select max(day) from measures.contribution where place_id = ?").param(ListPlans.PLACE).query(LocalDate.class).single().plusDays(1);
        for (var from : List.of(last.minusYears(1), LocalDate.of(2015, 1, 1))) {
            var asOf = AsOf.of(new Window(from, last), Instant.now());
            for (var block : ONE_OF_EACH) {
                print(jdbc, "%s %s from %d".formatted(audience, block.slug(), from.getYear()), asOf.in(block.query()), explained);
            }
            print(jdbc, "%s solved in time from %d".formatted(audience, from.getYear()), asOf.in(CohortLog.SOLVED).replace(":days", "14"), explained);
        }
    }

    private static void print(JdbcClient jdbc, String what, String statement, boolean explained) {
        var runnable = statement.replace("this_community", "'" + ListPlans.PLACE + "'");
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < 3; turn++) {
            best = Math.min(best, JSON.readTree(jdbc.sql("explain (analyze, format json) " + runnable).query(String.class).single()).get(0).get("Execution Time").asDouble());
        }
        System.out.printf("%-40s %9.1f ms%n", what, best);
        if (explained) {
            jdbc.sql("explain (analyze, buffers) " + runnable).query(String.class).list().forEach(System.out::println);
        }
    }
}
