package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.shell.Readiness.Part;
import dev.muster.shell.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadinessTests extends World {
    @Autowired private Database database;

    @Test
    void isThereWhenEveryPartIsWell() {
        assertThat(new Readiness(database).parts()).containsOnlyKeys(Part.values()).doesNotContainValue(false);
    }

    @Test
    void isNotThereBeforeTheMigrationsAreDone() {
        var empty = TestPostgres.freshDatabase();
        var readiness = new Readiness(new Database(empty.url(), empty.user(), empty.password()));

        assertThat(readiness.parts()).containsEntry(Part.DATABASE, true).containsEntry(Part.MIGRATIONS, false);
    }

    @Test
    void isNotThereWhileTheDatabaseRefuses() throws IOException {
        var readiness = new Readiness(new Database("jdbc:postgresql://127.0.0.1:" + unused() + "/muster", "muster", "secret"));

        assertThat(readiness.parts()).containsEntry(Part.DATABASE, false);
    }

    private static int unused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    /// A socket that takes connections and never says a word, as a stopped process does.
    @Test
    void isNotThereWhileTheDatabaseIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var readiness = new Readiness(new Database("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/muster", "muster", "secret"));

            assertThat(readiness.parts()).containsEntry(Part.DATABASE, false);
        }
    }

    @Test
    void endsWithTheStop() {
        var readiness = new Readiness(database);
        readiness.stop();

        assertThat(readiness.parts()).containsEntry(Part.SERVING, false);
    }
}
