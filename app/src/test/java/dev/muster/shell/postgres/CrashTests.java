package dev.muster.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashTests extends PostgresTest {

    private static final String LONG_WORK =
            "select count(*) from generate_series(1, 1000000) a, generate_series(1, 100000) b";
    private static final String WHO_WORKS =
            "select coalesce(max(pid), 0) from pg_stat_activity where query = '" + LONG_WORK + "'";

    @Test
    void ofTheServerLosesNothing() throws Exception {
        crashWithThousandSeeds();

        assertThatNothingIsLost();
    }

    @Test
    void ofTheOwnerLeavesAServerThatTheNextOwnerAdoptsAndStops() throws Exception {
        var server = crashOfTheOwner();

        try (var postgres = own()) {
            assertThat(postgres.adopted()).isTrue();
            assertThat(postgres.guest()).isFalse();
            assertThat(postgres.pid()).isEqualTo(server);
            assertThat(seeds(postgres)).isEqualTo("1000");
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void ofTheOwnerAndTheServerLosesNothing() throws Exception {
        kill(crashOfTheOwner());

        assertThatNothingIsLost();
    }

    @Test
    void isMendedThoughTheServersNumberBelongsToAnotherProcessNow() throws Exception {
        crashWithThousandSeeds();
        var account = Account.forServer(Home.at(home));
        var stranger = Programs.command(account.run(List.of("sleep", "60")), home).start();
        try {
            var lines = new ArrayList<>(Files.readAllLines(pidFile()));
            lines.set(0, Long.toString(stranger.pid()));
            Files.write(pidFile(), lines);

            assertThatNothingIsLost();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void isMendedThoughThePidFileIsEmpty() throws Exception {
        crashWithThousandSeeds();
        Files.writeString(pidFile(), "");

        assertThatNothingIsLost();
    }

    /// A session in the middle of long work does not notice that its server is gone.
    @Test
    void isMendedThoughASessionOfTheServerWorksOn() throws Exception {
        var worker = crashWithASessionAtWork();
        try {
            assertThat(processes()).contains(worker);

            assertThatNothingIsLost();
        } finally {
            ProcessHandle.of(worker).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void crashWithThousandSeeds() throws Exception {
        try (var postgres = own()) {
            plant(postgres, 1000);
            kill(postgres.pid());
        }
    }

    /// The number of the session's process.
    private long crashWithASessionAtWork() throws Exception {
        try (var postgres = own()) {
            plant(postgres, 1000);
            Thread.ofVirtual().start(() -> assertThatThrownBy(() -> tell(postgres, LONG_WORK)));
            var worker = processAtWork(postgres);
            kill(postgres.pid());
            return worker;
        }
    }

    private static long processAtWork(EmbeddedPostgres postgres) throws SQLException {
        var patience = Patience.of(Duration.ofSeconds(10));
        var worker = ask(postgres, WHO_WORKS);
        while (worker.equals("0")) {
            assertThat(patience.pause()).isTrue();
            worker = ask(postgres, WHO_WORKS);
        }
        return Long.parseLong(worker);
    }

    /// The number of the server that is left.
    private long crashOfTheOwner() throws Exception {
        try (var owner = OwnerProgram.on(home)) {
            assertThat(owner.answer()).isEqualTo("ready");
            try (var guest = ownOrJoin(home)) {
                plant(guest, 1000);
                owner.kill();
                return guest.pid();
            }
        }
    }

    private void assertThatNothingIsLost() throws Exception {
        try (var postgres = own()) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(seeds(postgres)).isEqualTo("1000");
        }
    }

    private void kill(long server) {
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        var patience = Patience.of(Duration.ofSeconds(10));
        while (Processes.isPostmaster(data(), server)) {
            assertThat(patience.pause()).isTrue();
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }
}
