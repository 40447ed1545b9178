package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.World;
import dev.muster.rights.Viewer;
import dev.muster.shell.Outage;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// What people and programs are told when something cannot be had just now.
class OutageTests extends World {
    @Autowired @Qualifier("applicationPool") private HikariDataSource pool;

    @AfterEach
    void mend() {
        DISK.set(Long.MAX_VALUE);
    }

    @Test
    void ofThePoolIsSaidOnAPageAndEndsByItself() throws Exception {
        var browser = http(employee("Wim Waiter"));

        whileAllConnectionsAreHeld(() -> assertThat(browser.get("/communities"))
                .satisfies(OutageTests::saysToComeBack)
                .extracting(HttpResponse::body).asString().contains("The database does not answer at the moment").contains("<html"));

        assertThat(browser.get("/communities").statusCode()).isEqualTo(200);
    }

    @Test
    void ofThePoolIsSaidToPrograms() throws Exception {
        var program = http(employee("Wim Waiter"));

        whileAllConnectionsAreHeld(() -> assertThat(program.json("GET", "/api/v1/communities", null))
                .satisfies(OutageTests::saysToComeBack)
                .extracting(HttpResponse::body).asString().contains("\"code\":\"shell.unavailable\"").contains("\"status\":503"));
    }

    @Test
    void leavesAloneWhatNeedsNoDatabase() throws Exception {
        var style = http(Viewer.VISITOR).get("/sign-in").body().replaceAll("(?s).*\"(/assets/[0-9a-f]+/muster\\.css)\".*", "$1");

        whileAllConnectionsAreHeld(() -> assertThat(http(Viewer.VISITOR).get(style).statusCode()).isEqualTo(200));
    }

    @Test
    void stopsAStatementThatTakesTooLong() throws Exception {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            try (var bound = statement.executeQuery("show statement_timeout")) {
                bound.next();
                assertThat(bound.getString(1)).isEqualTo("15s");
            }
            try (var bound = statement.executeQuery("show transaction_timeout")) {
                bound.next();
                assertThat(bound.getString(1)).isEqualTo("30s");
            }
            statement.execute("set local statement_timeout = 1");
            assertThatThrownBy(() -> statement.execute("select pg_sleep(20)"))
                    .satisfies(stopped -> assertThat(Outage.of(stopped)).contains(Outage.SLOW));
            connection.rollback();
        }
    }

    @Test
    void keepsItsBoundsWhereTheFirstTransactionOfAConnectionIsRolledBack() throws Exception {
        pool.getHikariPoolMXBean().softEvictConnections();
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            connection.rollback();
            try (var bound = statement.executeQuery("show transaction_timeout")) {
                bound.next();
                assertThat(bound.getString(1)).isEqualTo("30s");
            }
            connection.rollback();
        }
    }

    @Test
    void ofTheDiskRefusesWritingAndLetsRead() {
        var petra = http(employee("Petra Proposer"));
        DISK.set(1_000_000);

        assertThat(petra.json("POST", "/api/v1/purposes", "{\"title\": \"A disk with room for one purpose more\", \"path\": \"EDGES\"}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(507))
                .satisfies(answer -> assertThat(answer.headers().firstValue("Retry-After")).contains("60"))
                .extracting(HttpResponse::body).asString().contains("\"code\":\"shell.no-room\"");
        assertThat(petra.post("/purposes", Map.of("title", "A disk with room for one purpose more", "path", "EDGES")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(507))
                .extracting(HttpResponse::body).asString().contains("The disk of this server is full").contains("No room left");
        assertThat(petra.get("/purposes").statusCode()).isEqualTo(200);
        assertThat(petra.get("/purposes").body()).doesNotContain("A disk with room for one purpose more");
    }

    private static void saysToComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    private void whileAllConnectionsAreHeld(Runnable work) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                held.add(pool.getConnection());
            }
            work.run();
        } finally {
            for (var each : held) {
                each.rollback();
                each.close();
            }
        }
    }
}
