package dev.muster.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests extends PostgresTest {

    @Test
    void isDurableAndListensToThisMachineOnly() throws Exception {
        var promised = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "data_checksums", "on",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "password_encryption", "scram-sha-256",
                "shared_preload_libraries", "pg_stat_statements",
                "transaction_timeout", "0");
        try (var postgres = own()) {
            assertThat(settings(postgres)).containsAllEntriesOf(promised);
        }
    }

    @Test
    void comesInTheVersionAndOrderThatItSays() throws Exception {
        try (var postgres = own()) {
            assertThat(ask(postgres, "show server_version")).isEqualTo(Binaries.VERSION);
            assertThat(ask(postgres, """
                    select concat_ws(' ', datlocprovider, datlocale, pg_encoding_to_char(encoding))
                      from pg_database
                     where datname = 'muster'
                    """)).isEqualTo("b C.UTF-8 UTF8");
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() throws Exception {
        try (var postgres = own()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "muster", "guessed"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var postgres = own()) {
            plant(postgres, 1000);
        }
        try (var postgres = own()) {
            assertThat(seeds(postgres)).isEqualTo("1000");
            assertThat(postgres.adopted()).isFalse();
        }
    }

    @Test
    void leavesNoProcessBehindWhenClosed() throws Exception {
        try (var postgres = own()) {
            assertThat(processes()).contains(postgres.pid());
        }
        assertThat(processes()).isEmpty();
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void beginsAnewWhenItsCreationWasCutShort(@TempDir(factory = TestFolders.class) Path fresh) throws Exception {
        Files.createDirectories(fresh.resolve("data.init/base"));
        Files.writeString(fresh.resolve("password.init"), "half");

        try (var postgres = own(fresh)) {
            assertThat(ask(postgres, "select current_database()")).isEqualTo("muster");
            assertThat(fresh.resolve("data.init")).doesNotExist();
            assertThat(fresh.resolve("password.init")).doesNotExist();
        }
    }

    @Test
    void givesEveryTestADatabaseOfItsOwn() throws Exception {
        var one = TestPostgres.freshDatabase();
        var other = TestPostgres.freshDatabase();
        try (var connection = one.connect(); var statement = connection.createStatement()) {
            statement.execute("create table seed (n int)");
        }
        try (var connection = other.connect(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from seed")).hasMessageContaining("does not exist");
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) throws SQLException {
        var settings = new HashMap<String, String>();
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) {
                settings.put(rows.getString("name"), rows.getString("setting"));
            }
        }
        return settings;
    }
}
