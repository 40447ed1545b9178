package dev.muster.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.World;
import dev.muster.shell.Database;
import dev.muster.shell.Glance;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Finding.State;
import dev.muster.shell.doctor.Ground;
import dev.muster.shell.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DoctorTests extends World {
    private static final long MEGABYTE = 1L << 20;
    @Autowired private Database database;
    @TempDir private Path data;
    private Connection connection;
    private JdbcClient owner;

    @BeforeEach
    void open() throws SQLException {
        connection = Glance.at(database);
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Ground ground(Optional<JdbcClient> jdbc, String silence, boolean serving, Clock clock) {
        return new Ground(Settings.from(Map.of("MUSTER_DATA", data.toString())), jdbc, silence, serving, clock);
    }

    private List<Finding> examine() {
        return Doctor.examine(ground(Optional.of(owner), "", true, CLOCK));
    }

    private static Optional<Finding> said(List<Finding> findings, String says) {
        return findings.stream().filter(each -> each.says().equals(says)).findFirst();
    }

    private static State state(List<Finding> findings, String says) {
        return said(findings, says).map(Finding::state).orElse(null);
    }

    @Test
    void saysEverythingInWordsAndTheWorstFirst() {
        var findings = examine();

        assertThat(findings).extracting(each -> each.sentence(Words.english())).allMatch(each -> !each.isBlank());
        assertThat(findings).extracting(Finding::state).isSortedAccordingTo((a, b) -> b.compareTo(a)).contains(State.GOOD);
        assertThat(findings).extracting(Finding::topic).contains("operations.doctor.database", "operations.doctor.migrations", "operations.doctor.load",
                "operations.doctor.clock", "operations.doctor.disk", "operations.doctor.folder", "operations.doctor.memory", "operations.doctor.settings", "operations.doctor.mail");
        assertThat(said(findings, "operations.doctor.check.failed")).isEmpty();
    }

    @Test
    void findsADatabaseThatCouldForget() {
        assertThat(said(examine(), "operations.doctor.database.unsafe")).hasValueSatisfying(finding -> {
            assertThat(finding.state()).isEqualTo(State.ACT);
            assertThat(finding.sentence(Words.english())).contains("fsync = on");
        });
    }

    @Test
    void looksAtTheRestWhenTheDatabaseIsDown() {
        var own = Doctor.examine(ground(Optional.empty(), "", false, CLOCK));
        var refused = Doctor.examine(ground(Optional.empty(), "Connection refused", false, CLOCK));

        assertThat(state(own, "operations.doctor.database.rests")).isEqualTo(State.WATCH);
        assertThat(state(own, "operations.doctor.disk.room")).isNotEqualTo(State.ACT);
        assertThat(said(refused, "operations.doctor.database.silent")).hasValueSatisfying(each ->
                assertThat(each.sentence(Words.english())).contains("Connection refused"));
    }

    @Test
    void findsADatabaseThatOtherProgramsMade() {
        var empty = TestPostgres.freshDatabase();
        try (var there = empty.connect()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(there, true));

            assertThat(state(new MigrationsCheck().look(ground(Optional.of(jdbc), "", false, CLOCK)), "operations.doctor.migrations.next")).isEqualTo(State.WATCH);
            assertThat(state(new MigrationsCheck().look(ground(Optional.of(jdbc), "", true, CLOCK)), "operations.doctor.migrations.restart")).isEqualTo(State.ACT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(state(examine(), "operations.doctor.migrations.done")).isEqualTo(State.GOOD);
    }

    @Test
    void findsAChangeByALaterProgram() {
        owner.sql("""
                insert into shell.migration_history
                select installed_rank + 1000, '999', description, type, script, checksum, installed_by, installed_on, execution_time, true
                  from shell.migration_history where version = '1'
                """).update();

        assertThat(said(examine(), "operations.doctor.migrations.later")).hasValueSatisfying(each ->
                assertThat(each.sentence(Words.english())).contains("shell 999"));
        owner.sql("delete from shell.migration_history where version = '999'").update();
    }

    @Test
    void findsClocksThatAreApart() {
        var ticking = Clock.systemUTC();

        assertThat(state(examine(), "operations.doctor.clock.apart")).as("the tests’ clock stands in the past").isEqualTo(State.ACT);
        assertThat(state(new ClockCheck().look(ground(Optional.of(owner), "", true, ticking)), "operations.doctor.clock.same")).isEqualTo(State.GOOD);
        assertThat(state(new ClockCheck().look(ground(Optional.of(owner), "", true, Clock.offset(ticking, Duration.ofSeconds(10)))), "operations.doctor.clock.apart")).isEqualTo(State.WATCH);
    }

    @Test
    void findsJobsThatFailOrAreNotDone() {
        var fails = "fails-" + UUID.randomUUID();
        var waits = "waits-" + UUID.randomUUID();
        schedule(fails, 7);
        schedule(waits, 0);

        assertThat(examine()).filteredOn(each -> each.details().contains(fails)).extracting(Finding::says, Finding::state)
                .containsExactly(tuple("operations.doctor.jobs.failing", State.ACT));
        assertThat(examine()).filteredOn(each -> each.details().contains(waits)).extracting(Finding::says).containsExactly("operations.doctor.jobs.overdue");
        assertThat(Doctor.examine(ground(Optional.of(owner), "", false, CLOCK))).as("nobody serves").noneMatch(each -> each.details().contains(waits));
        owner.sql("delete from jobs.scheduled_tasks where task_name in (:names)").param("names", List.of(fails, waits)).update();
    }

    private void schedule(String job, int failures) {
        owner.sql("insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version) values (:job, 'recurring', :due, false, :failures, 1)")
                .param("job", job).param("failures", failures).param("due", CLOCK.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC)).update();
    }

    @Test
    void findsReadersOfTheLogThatLagBehind() {
        var consumer = "lags-" + UUID.randomUUID();
        administrator();
        owner.sql("insert into activity.cursor (consumer, tx, seq) values (:consumer, '0', 0)").param("consumer", consumer).update();
        later(Duration.ofHours(1));

        assertThat(examine()).filteredOn(each -> each.details().contains(consumer)).extracting(Finding::state).containsExactly(State.ACT);
        owner.sql("delete from activity.cursor where consumer = :consumer").param("consumer", consumer).update();
    }

    @Test
    void findsLettersThatWereGivenUp() {
        var letter = UUID.randomUUID();
        owner.sql("insert into mail.letter (id, kind, recipient, subject, body, state, posted, due, ended) values (:id, 'test', 'a@example.org', 's', 'b', 'dead', now(), now(), now())")
                .param("id", letter).update();

        assertThat(state(examine(), "operations.doctor.mail.dead")).isEqualTo(State.ACT);
        owner.sql("delete from mail.letter where id = :id").param("id", letter).update();
    }

    @Test
    void findsADiskThatIsNearlyFull() {
        assertThat(DiskCheck.room(data, 400L * MEGABYTE).state()).isEqualTo(State.ACT);
        assertThat(DiskCheck.room(data, 3_000L * MEGABYTE).state()).isEqualTo(State.WATCH);
        assertThat(DiskCheck.room(data, 90_000L * MEGABYTE).state()).isEqualTo(State.GOOD);
    }

    @Test
    void findsADataFolderThatIsOpenToAllOrSomebodyElses() throws IOException {
        assertThat(FolderCheck.findings(data, "muster", "muster")).extracting(Finding::state).containsExactly(State.GOOD);
        assertThat(FolderCheck.findings(data, "muster", "ada")).extracting(Finding::says).containsExactly("operations.doctor.folder.foreign");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(FolderCheck.findings(data, "muster", "muster")).extracting(Finding::says).containsExactly("operations.doctor.folder.open");
    }

    @Test
    void findsAStartCacheThatDoesNotFit() {
        var options = List.of("-Xmx1g", "-XX:AOTCache=/opt/muster/a.aot");

        assertThat(CacheCheck.findings(options, "mixed mode, sharing")).extracting(Finding::state).containsExactly(State.GOOD);
        assertThat(CacheCheck.findings(options, "mixed mode")).extracting(Finding::state).containsExactly(State.WATCH);
        assertThat(CacheCheck.findings(List.of("-Xmx1g"), "mixed mode, sharing")).isEmpty();
    }

    @Test
    void findsMemoryThatIsPromisedButNotThere() {
        assertThat(MemoryCheck.finding(1024 * MEGABYTE, 550 * MEGABYTE, 2048 * MEGABYTE).state()).isEqualTo(State.GOOD);
        assertThat(MemoryCheck.finding(1024 * MEGABYTE, 550 * MEGABYTE, 1024 * MEGABYTE).state()).isEqualTo(State.ACT);
    }
}
