package dev.muster.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.World;
import dev.muster.shell.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ViewerDataSourceTests extends World {
    private static final int VIEWERS = 3_000;
    private static final int CONNECTIONS = 4;
    private static final String WHO = "select coalesce(rights.me()::text, '') || ' ' || rights.audience()";
    @Autowired private Database database;
    private HikariDataSource pool;
    private ViewerDataSource source;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeEach
    void open() {
        pool = database.applicationPool(CONNECTIONS, Duration.ofMinutes(1));
        source = new ViewerDataSource(pool);
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static Viewer viewer(Audience audience) {
        return new Viewer(UUID.randomUUID(), "0", "somebody", audience, Set.of(), Set.of(), Set.of());
    }

    private static String name(Viewer viewer) {
        return (viewer.signedIn() ? viewer.self().toString() : "") + " " + viewer.audience().bit();
    }

    private String who() {
        return jdbc.sql(WHO).query(String.class).single();
    }

    @Test
    void neverShowsOneViewerToAnother() throws Exception {
        var kinds = List.<Callable<List<String>>>of(
                () -> List.of(who()),
                () -> transactions.execute(_ -> List.of(who(), who(), who())),
                this::rolledBack,
                this::failed,
                this::failedInATransaction,
                this::leftOpen);
        var audiences = List.of(Audience.values());
        var checks = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < VIEWERS; i++) {
                var viewer = i % 7 == 0 ? Viewer.VISITOR : viewer(audiences.get(i % 4));
                var kind = kinds.get(i % kinds.size());
                all.add(threads.submit(() -> viewer.call(() -> {
                    var seen = kind.call();
                    checks.addAndGet(seen.size());
                    assertThat(seen).containsOnly(name(viewer));
                    return true;
                })));
            }
            for (var each : all) {
                each.get();
            }
        }

        assertThat(checks.get()).isGreaterThan(VIEWERS);
        try (var raw = pool.getConnection(); var query = raw.prepareStatement(WHO); var row = query.executeQuery()) {
            row.next();
            assertThat(row.getString(1)).as("what is left on a connection").isEqualTo(" 8");
        }
    }

    private List<String> rolledBack() {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return List.of(who(), who());
        });
    }

    private List<String> failed() {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql("select 1 / 0").query(Integer.class).single());
        return List.of(who());
    }

    private List<String> failedInATransaction() {
        var seen = new ArrayList<String>();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            seen.add(who());
            jdbc.sql("select 1 / 0").query(Integer.class).single();
        }));
        seen.add(who());
        return seen;
    }

    /// Somebody forgets to commit, and gives the connection back.
    private List<String> leftOpen() throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return List.of(who(connection), who(connection));
        }
    }

    private static String who(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(WHO); var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void keepsTheViewerThroughAWholeTransactionAndEntersAnewAfterIt() throws SQLException {
        var ada = viewer(Audience.SUPPLIER);

        ada.call(() -> {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                assertThat(who(connection)).isEqualTo(name(ada));
                connection.rollback();
                assertThat(who(connection)).isEqualTo(name(ada));
                connection.commit();
                assertThat(who(connection)).isEqualTo(name(ada));
                connection.setAutoCommit(true);
                assertThat(who(connection)).isEqualTo(name(ada));
            }
            return true;
        });
    }

    @Test
    void keepsTheViewerWithEveryTypeOfParameter() {
        var ada = viewer(Audience.CUSTOMER);
        var now = Instant.parse("2026-03-02T09:00:00Z");

        for (int repeat = 0; repeat < 8; repeat++) {
            assertThat(ada.call(() -> jdbc.sql(WHO + " where ?::timestamptz = ?::timestamptz and ?::timestamp is not null and ?::uuid is null and ?::text is null")
                    .param(1, now.atOffset(ZoneOffset.UTC))
                    .param(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param(3, Timestamp.from(now))
                    .param(4, null, Types.OTHER)
                    .param(5, null, Types.NULL)
                    .query(String.class).list())).containsExactly(name(ada));
        }
    }

    @Test
    void writesInOneTransactionOrNotAtAll() {
        var ruth = administrator();
        var id = UUID.randomUUID();
        var insert = "insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened) values (:id, 'community', :handle, 'T', 1, 1, :now, :now)";

        ruth.call(() -> {
            transactions.executeWithoutResult(transaction -> {
                jdbc.sql(insert).param("id", id).param("handle", "p-" + id).param("now", CLOCK.instant().atOffset(ZoneOffset.UTC)).update();
                transaction.setRollbackOnly();
            });
            return true;
        });

        assertThat(system.jdbc().sql("select count(*) from rights.place where id = ?").param(id).query(Integer.class).single()).isZero();
    }

    @Test
    void aStatementByItselfIsCommittedOrTellsWhyNot() {
        var ruth = administrator();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var insert = "insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened) values (?, 'community', ?, 'T', 1, 1, ?, ?) -- said by itself";

        ruth.call(() -> {
            var now = CLOCK.instant().atOffset(ZoneOffset.UTC);
            assertThat(jdbc.sql(insert).params(first, "p-" + first, now, now).update()).isOne();
            assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(insert).params(second, "p-" + first, now, now).update());
            assertThat(jdbc.sql("select count(*) from rights.place where id in (?, ?)").params(first, second).query(Integer.class).single()).isOne();
            return true;
        });

        assertThat(system.jdbc().sql("select count(*) from rights.place where id in (?, ?)").params(first, second).query(Integer.class).single()).isOne();
    }

    @Test
    void refusesToEndATransactionWithAStatementPreparedBeforeIt() {
        viewer(Audience.EMPLOYEE).call(() -> {
            try (var connection = source.getConnection(); var query = connection.prepareStatement(WHO)) {
                connection.setAutoCommit(false);
                assertThatExceptionOfType(SQLException.class).isThrownBy(query::executeQuery).withMessageContaining("would end it");
            }
            return true;
        });
    }

    @Test
    void refusesWhatCannotCarryAViewer() {
        var ada = viewer(Audience.EMPLOYEE);

        ada.call(() -> {
            try (var connection = source.getConnection()) {
                assertThatExceptionOfType(SQLException.class).isThrownBy(connection::createStatement);
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.prepareCall("select 1"));
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.prepareStatement(WHO, Statement.RETURN_GENERATED_KEYS));
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.prepareStatement(WHO, new String[] {"id"}));
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.prepareStatement(WHO, new int[] {1}));
                try (var batch = connection.prepareStatement("select ?")) {
                    batch.setString(1, "x");
                    assertThatExceptionOfType(SQLException.class).isThrownBy(batch::addBatch).withMessageContaining("first");
                }
            }
            return true;
        });
    }

    @Test
    void showsAVisitorWhatIsPublicOnly() {
        var open = place(Audience.values());
        var staff = place(Audience.EMPLOYEE);
        var invited = place();
        var query = "select id from rights.place where id in (:ids)";

        assertThat(jdbc.sql(query).param("ids", List.of(open.id(), staff.id(), invited.id())).query(UUID.class).list()).containsExactly(open.id());
        assertThat(employee("Ada").call(() -> jdbc.sql(query).param("ids", List.of(open.id(), staff.id(), invited.id())).query(UUID.class).list()))
                .containsExactlyInAnyOrder(open.id(), staff.id());
    }

    @Test
    void aGuestOfAPlaceIsOneForTheLengthOfAReading() {
        var place = place();
        var ada = viewer(Audience.CUSTOMER);
        Callable<Integer> places = () -> jdbc.sql("select count(*) from rights.place where id = :id").param("id", place.id()).query(Integer.class).single();

        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            assertThat(ada.asGuestOf(place.id(), places)).isOne();
            assertThat(ada.call(places)).isZero();
            assertThat(Viewer.newcomer(Audience.PUBLIC).asGuestOf(place.id(), places)).isOne();
            assertThat(Viewer.VISITOR.call(places)).isZero();
        }
    }
}
