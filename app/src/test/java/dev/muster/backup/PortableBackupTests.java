package dev.muster.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.shell.Database;
import dev.muster.shell.Settings;
import dev.muster.shell.parcel.Part;
import dev.muster.shell.postgres.TestPostgres;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Rows go to another server, and are the same there.
class PortableBackupTests {
    private static Kept kept;

    @BeforeAll
    static void fill() throws Exception {
        kept = Kept.filled();
        kept.backups().take(kept.backup("rows.backup"), true);
    }

    @AfterAll
    static void clear() throws Exception {
        kept.close();
    }

    @Test
    void bringsEveryRowIntoANewCluster() throws Exception {
        try (var other = Kept.empty()) {
            other.restores().restore(kept.backup("rows.backup"), false);
            other.start();

            assertThat(other.tables()).isEqualTo(kept.tables());
            assertThat(other.data().resolve("mail/1.eml")).hasContent("Dear Ada");
            assertThat(other.attached()).isEqualTo(20);
            assertBegunAnew(other);
        }
    }

    /// Transaction ids of another cluster mean nothing: the log reads from its start, in its order, and goes on after its end.
    private static void assertBegunAnew(Kept other) throws SQLException {
        assertThat(other.ask("select string_agg(distinct tx::text, ',') from activity.activity")).isEqualTo("0");
        assertThat(other.ask("select count(*) from activity.cursor")).isEqualTo("0");
        assertThat(other.ask("""
                insert into activity.activity (verb, object_id, object_kind, happened, recorded) values ('CREATE', gen_random_uuid(), 'question', now(), now())
                returning seq > 500 and tx > '0'::xid8
                """)).isEqualTo("t");
        assertThat(other.ask("select count(*) from pg_trigger where tgenabled <> 'O'")).isEqualTo("0");
    }

    @Test
    void goesFromAndToAnExternalDatabase() throws Exception {
        var from = external();
        var to = external();
        restores(from).restore(kept.backup("rows.backup"), false);
        new Backups(from, "Muster of a test", Clock.systemUTC(), (_, _, _) -> {}).take(kept.backup("external.backup"), false);
        restores(to).restore(kept.backup("external.backup"), false);

        assertThat(tables(to)).isEqualTo(kept.tables());
        assertThatThrownBy(() -> restores(to).restore(kept.backup("external.backup"), true)).hasMessage("backup.restore.database-not-empty");
    }

    @Test
    void isTheOnlyOneThatAnExternalDatabaseTakes() {
        kept.backups().take(kept.backup("files.backup"), false);

        assertThatThrownBy(() -> restores(external()).restore(kept.backup("files.backup"), false)).hasMessage("backup.restore.files-only-embedded");
    }

    private static Settings external() {
        var fresh = TestPostgres.freshDatabase();
        return Settings.from(Map.of("MUSTER_DATA", kept.backup("beside-" + System.nanoTime()).toString(),
                "MUSTER_DATABASE_URL", fresh.url() + "?user=" + fresh.user() + "&password=" + fresh.password()));
    }

    private static Restores restores(Settings settings) {
        return new Restores(settings, Clock.systemUTC(), (_, _, _) -> {});
    }

    private static Map<String, Part> tables(Settings settings) throws SQLException {
        try (var connection = Server.connect(new Database(String.valueOf(settings.databaseUrl()), null, null))) {
            return Kept.tables(connection);
        }
    }
}
