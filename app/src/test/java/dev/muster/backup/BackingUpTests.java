package dev.muster.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.shell.Refusal;
import dev.muster.shell.parcel.FileTrouble;
import dev.muster.shell.parcel.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people keep comes back: on a server at work, and from a backup taken beside it.
class BackingUpTests {
    private static Kept kept;

    @BeforeAll
    static void fill() throws Exception {
        kept = Kept.filled();
    }

    @AfterAll
    static void clear() throws Exception {
        kept.close();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable work, String key) {
        return assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void bringsEveryTableAndFileBackAsItWas() throws Exception {
        var file = kept.backup("quiet.backup");
        var manifest = kept.backups().take(file, false);

        try (var other = Kept.empty()) {
            var restored = other.restores().restore(file, false);
            other.start();

            assertThat(restored.organisation()).isEqualTo("Hop & Barrel");
            assertThat(restored.aside()).isEmpty();
            assertThat(other.tables()).isEqualTo(kept.tables()).hasSizeGreaterThan(20);
            assertThat(other.ask("select max(tx)::text from activity.activity")).isEqualTo(kept.ask("select max(tx)::text from activity.activity"));
            assertThat(other.data().resolve("mail/1.eml")).hasContent("Dear Ada");
            assertThat(other.attached()).isEqualTo(20);
            assertThat(other.data().resolve("restoring")).doesNotExist();
        }
        assertThat(manifest.kind()).isEqualTo(Manifest.Kind.FILES);
        assertThat(manifest.parts()).extracting(Part::name).contains("data/postgres/data/global/pg_control", "data/postgres/data/backup_label", "data/mail/1.eml")
                .noneMatch(name -> name.endsWith("postmaster.pid") || name.contains("server.log") || name.contains("pgsql_tmp"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /// Each transaction writes to both ends of the database, so that files copied at different times would disagree.
    @Test
    void holdsOneMomentWhileOthersWrite() throws Exception {
        kept.tell("create table if not exists public.left_half (n bigint primary key, filler text); create table if not exists public.right_half (n bigint primary key)");
        var acknowledged = new AtomicLong();
        var over = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> write(acknowledged, over));
        while (acknowledged.get() < 100) {
            Thread.onSpinWait();
        }
        var before = acknowledged.get();
        var file = kept.backup("busy.backup");
        kept.backups().take(file, false);
        over.set(true);
        writer.join();
        kept.tell("drop table public.left_half, public.right_half");

        try (var other = Kept.empty()) {
            other.restores().restore(file, false);
            other.start();

            assertThat(acknowledged.get()).isGreaterThan(before);
            assertThat(Long.parseLong(other.ask("select count(*) from public.left_half"))).isBetween(before, acknowledged.get() + 1);
            assertThat(other.ask("select count(*) from public.left_half full join public.right_half r using (n) where filler is null or r.n is null")).isEqualTo("0");
        }
    }

    private static void write(AtomicLong acknowledged, AtomicBoolean over) {
        try (var connection = Server.connect(kept.database())) {
            for (long n = 1; !over.get(); n++) {
                Server.tell(connection, "begin; insert into public.left_half values (" + n + ", repeat('x', 500)); insert into public.right_half values (" + n + "); commit");
                acknowledged.set(n);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesUnloggedAndTemporaryTablesOut() throws Exception {
        kept.tell("create unlogged table public.scratch as select n, repeat('z', 100) from generate_series(1, 1000) n; checkpoint");
        try (var other = Kept.empty()) {
            kept.backups().take(kept.backup("scratch.backup"), false);
            other.restores().restore(kept.backup("scratch.backup"), false);
            other.start();

            assertThat(other.ask("select count(*) from public.scratch")).isEqualTo("0");
        } finally {
            kept.tell("drop table public.scratch");
        }
    }

    /// The disk has begun to forget, and nobody has read the page since.
    @Test
    void noticesAPageThatIsNotWhatWasWritten() throws Exception {
        kept.tell("create table public.rotten as select n, repeat('r', 100) from generate_series(1, 1000) n; checkpoint");
        var file = kept.data().resolve("postgres/data").resolve(kept.ask("select pg_relation_filepath('public.rotten')"));
        flip(file);
        try {
            assertThatThrownBy(() -> kept.backups().take(kept.backup("rotten.backup"), false)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.key()).isEqualTo("backup.page-damaged");
                assertThat(refusal.details()).containsExactly(file, 1L);
            });
            assertThat(kept.names()).doesNotContain("rotten.backup", "rotten.backup.unfinished");
        } finally {
            flip(file);
            kept.tell("drop table public.rotten");
        }
    }

    private static void flip(Path file) throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(8_192 + 5_000);
            var was = raw.read();
            raw.seek(8_192 + 5_000);
            raw.write(was ^ 0x40);
        }
    }

    @Test
    void goesIntoAFolderWithDataOnlyWhenToldToPutThemAside() throws Exception {
        var file = kept.backup("replacing.backup");
        kept.backups().take(file, false);
        try (var other = Kept.empty()) {
            other.restores().restore(file, false);
            Files.writeString(other.data().resolve("mail/2.eml"), "Dear Grace");

            assertRefused(() -> other.restores().restore(file, false), "backup.restore.not-empty");
            assertThat(other.data().resolve("mail/2.eml")).exists();

            var aside = other.restores().restore(file, true).aside().orElseThrow();
            assertThat(aside).startsWith(other.data()).isDirectoryContaining("glob:**/postgres");
            assertThat(aside.resolve("mail/2.eml")).hasContent("Dear Grace");
            assertThat(other.data().resolve("mail/2.eml")).doesNotExist();
            other.start();
            assertThat(other.ask("select count(*) from items.item")).isEqualTo("500");
        }
    }

    @Test
    void refusesToReplaceWhatIsAtWork() {
        var file = kept.backup("never.backup");
        kept.backups().take(file, false);

        assertThatThrownBy(() -> kept.restores().restore(file, true)).hasMessageContaining("already running");
    }

    @Test
    void neverOverwritesAndNeverStandsInsideTheData() throws IOException {
        var taken = Files.writeString(kept.backup("taken"), "mine");

        assertRefused(() -> kept.backups().take(taken, false), "shell.parcel.exists");
        assertRefused(() -> kept.backups().take(kept.data().resolve("b"), false), "backup.inside-data");
        assertRefused(() -> kept.backups().take(kept.backup("nowhere").resolve("b"), false), "shell.parcel.no-folder");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void leavesNothingBehindWhereItFails() throws Exception {
        try (var nothing = Kept.empty()) {
            assertRefused(() -> nothing.backups().take(nothing.backup("b"), false), "backup.nothing-here");

            assertThat(nothing.names()).isEmpty();
        }
    }

    @Test
    void saysThatTheDiskIsFullOrThatSomethingIsClosed() {
        assertThat(FileTrouble.with(Path.of("b"), new IOException("No space left on device")).key()).isEqualTo("shell.parcel.disk-full");
        assertThat(FileTrouble.with(Path.of("b"), new AccessDeniedException("/d")).key()).isEqualTo("shell.parcel.not-allowed");
    }
}
