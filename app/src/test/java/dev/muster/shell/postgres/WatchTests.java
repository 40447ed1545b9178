package dev.muster.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A server that is killed while its owner lives.
class WatchTests extends PostgresTest {

    private static final Options WATCHED = new Options(true, true, Options.CONNECTIONS, TestFolders.PROGRAMS);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void bringsItBackUnderItsAddressWithAllThatItHad() throws Exception {
        try (var postgres = watched()) {
            plant(postgres, 1000);
            var address = postgres.jdbcUrl();
            var before = postgres.pid();

            kill(before);

            assertThat(seedsOnceBack(postgres)).isEqualTo("1000");
            assertThat(postgres.jdbcUrl()).isEqualTo(address);
            assertThat(postgres.pid()).isNotEqualTo(before);
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void bringsItBackAsOftenAsItIsKilled() throws Exception {
        try (var postgres = watched()) {
            plant(postgres, 10);
            for (int times = 0; times < 3; times++) {
                kill(postgres.pid());
                assertThat(seedsOnceBack(postgres)).isEqualTo("10");
            }
        }
    }

    @Test
    void leavesStoppedWhatIsClosedWhileItComesBack() throws Exception {
        try (var postgres = watched()) {
            kill(postgres.pid());
        }
        assertThat(processes()).isEmpty();
        try (var postgres = watched()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void waitsUntilWhatKeptItFromStartingIsMended() throws Exception {
        try (var postgres = watched()) {
            plant(postgres, 10);
            var settings = Files.writeString(home.resolve("data/postgresql.auto.conf"), "moonlight = on\n");
            kill(postgres.pid());
            assertThatThrownBy(() -> ask(postgres, "select 1")).isInstanceOf(SQLException.class);

            Files.delete(settings);

            assertThat(seedsOnceBack(postgres)).isEqualTo("10");
        }
    }

    @Test
    void keepsRoomForTheDayOnWhichThereIsNone() throws Exception {
        var reserve = new Reserve(Files.createTempDirectory("muster-reserve").resolve("reserve"), 4L << 20);

        reserve.fill();

        assertThat(reserve.file()).hasSize(4L << 20);
        assertThat(reserve.release()).as("there is room enough, so it stays").isFalse();
        TestFolders.delete(reserve.file().getParent());
    }

    private static EmbeddedPostgres watched() {
        return EmbeddedPostgres.start(home, Claim.OWN, WATCHED);
    }

    private static void kill(long server) {
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        var patience = Patience.of(LONG);
        while (Processes.isPostmaster(Path.of(home.toString(), "data"), server)) {
            assertThat(patience.pause()).isTrue();
        }
    }

    private static String seedsOnceBack(EmbeddedPostgres postgres) {
        var patience = Patience.of(LONG);
        while (true) {
            try {
                return seeds(postgres);
            } catch (SQLException notYet) {
                assertThat(patience.pause()).isTrue();
            }
        }
    }
}
