package dev.muster.shell.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people are told when the server cannot be used.
class RefusalTests extends PostgresTest {

    private static final int SOMEBODY_ELSE = 60_001;

    @TempDir(factory = TestFolders.class)
    Path fresh;

    @Test
    void namesBothVersionsWhenTheDataAreOfAnotherOne() throws Exception {
        Files.createDirectory(fresh.resolve("data"));
        Files.writeString(fresh.resolve("data/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> own(fresh))
                .isInstanceOf(PostgresTrouble.class)
                .hasMessageContaining("were written by PostgreSQL 16, and this Muster comes with PostgreSQL 18");
    }

    @Test
    void leavesAloneWhatIsNoDatabase() throws Exception {
        Files.createDirectory(fresh.resolve("data"));
        var diary = Files.writeString(fresh.resolve("data/diary.txt"), "Dear diary");

        assertThatThrownBy(() -> own(fresh)).hasMessageContaining("what it holds is no database of Muster");
        assertThat(diary).hasContent("Dear diary");
    }

    @Test
    void endsWithTheServersOwnWordsWhenItDoesNotStart() throws Exception {
        own().close();
        var settings = Files.writeString(home.resolve("data/postgresql.auto.conf"), "moonlight = on\n");

        assertThatThrownBy(() -> own())
                .hasMessageStartingWith("PostgreSQL did not start")
                .hasMessageContaining("unrecognized configuration parameter \"moonlight\"");
        Files.delete(settings);
    }

    @Test
    void asksForThePasswordFileThatIsMissing() throws Exception {
        own().close();
        Files.move(home.resolve("password"), home.resolve("kept"));

        assertThatThrownBy(() -> own()).hasMessageStartingWith("Muster cannot read " + home.resolve("password"));
        Files.move(home.resolve("kept"), home.resolve("password"));
    }

    @Test
    void asksForThePasswordFileThatBelongsToTheDataAndTakesIt() throws Exception {
        own().close();
        var password = home.resolve("password");
        var right = Files.readString(password);
        Files.writeString(password, "guessed");

        assertThatThrownBy(() -> own()).hasMessageStartingWith("The database does not accept the password in " + password);
        assertThat(processes()).isEmpty();

        Files.writeString(password, right);
        try (var postgres = own()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws Exception {
        var file = Files.writeString(fresh.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres")))
                .hasMessageStartingWith("Muster cannot write to " + file);
    }

    @Test
    void namesTheFolderThatTheServersAccountCannotEnter() throws Exception {
        var closed = Files.createDirectory(fresh.resolve("closed"));
        var inside = Files.createDirectory(closed.resolve("postgres"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> Account.stepDown(Home.at(inside), SOMEBODY_ELSE, SOMEBODY_ELSE))
                .hasMessageContaining("that user cannot enter " + closed)
                .hasMessageContaining(String.valueOf(SOMEBODY_ELSE));
    }

    @Test
    void namesTheMachineThatHasNoPrograms() {
        assertThatThrownBy(() -> Binaries.checkPlatform("Mac OS X", "aarch64"))
                .hasMessageContaining("this machine is Mac OS X on aarch64")
                .hasMessageContaining("MUSTER_DATABASE_URL");
    }

    @Test
    void knowsAFullDisk() {
        var words = "initdb: error: could not write file \"PG_VERSION\": No space left on device";
        var folder = Path.of("/srv/muster");

        assertThat(PostgresTrouble.lastWords("data.creation", folder, words))
                .hasMessageStartingWith("There is no room left on the disk of /srv/muster");
        assertThat(PostgresTrouble.writing(folder, new IOException("No space left on device")).key())
                .isEqualTo("disk.full");
    }
}
