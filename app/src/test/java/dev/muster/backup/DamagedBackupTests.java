package dev.muster.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.shell.Refusal;
import dev.muster.shell.Settings;
import dev.muster.shell.parcel.NewParcel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup that is not whole is refused, with the name of what is not.
class DamagedBackupTests {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("b");
        try (var backup = NewParcel.at(file)) {
            backup.add("data/one", "The first part. ".repeat(100));
            backup.add("data/two", "The second part! ".repeat(100));
            backup.finish(manifest(backup, Map.of()));
        }
    }

    private static Manifest manifest(NewParcel backup, Map<String, String> schemas) {
        return new Manifest(Manifest.FORMAT, Manifest.VERSION, Manifest.Kind.ROWS, "Muster 0.1.0", "18.6", Instant.EPOCH, Instant.EPOCH, schemas,
                List.of(), backup.folders(), backup.parts());
    }

    private static void check(Path file) {
        try (var backup = Manifest.open(file)) {
            backup.check(_ -> {});
        }
    }

    private void assertRefused(String key, String part) {
        assertThatThrownBy(() -> check(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.details()).containsExactly(file, part);
        });
    }

    private void change(Change change) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            change.in(zip.getPath("/"));
        }
    }

    private interface Change {
        void in(Path root) throws IOException;
    }

    @Test
    void isTakenWhenItIsWhole() {
        check(file);

        assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void isRefusedWithAFlippedByte() throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            var at = new String(Files.readAllBytes(file), ISO_8859_1).indexOf("data/two") + 20;
            raw.seek(at);
            var was = raw.read();
            raw.seek(at);
            raw.write(was ^ 1);
        }
        assertRefused("shell.parcel.damaged", "data/two");
    }

    @Test
    void isRefusedWithOtherWordsInAPart() throws IOException {
        change(root -> Files.writeString(root.resolve("data/one"), "The First part. ".repeat(100)));

        assertRefused("shell.parcel.damaged", "data/one");
    }

    @Test
    void isRefusedWithoutAPart() throws IOException {
        change(root -> Files.delete(root.resolve("data/one")));

        assertRefused("shell.parcel.part-missing", "data/one");
    }

    @Test
    void isRefusedWithAPartTooMany() throws IOException {
        change(root -> Files.writeString(root.resolve("data/three"), "mine"));

        assertRefused("shell.parcel.part-unknown", "data/three");
    }

    @Test
    void isRefusedWithAnotherManifest() throws IOException {
        change(root -> Files.writeString(root.resolve("manifest.json"), Files.readString(root.resolve("manifest.json")).replace("18.6", "18.5")));

        assertRefused("shell.parcel.damaged", "manifest.json");
    }

    @Test
    void isRefusedWhenItsEndIsMissing() throws IOException {
        var bytes = Files.readAllBytes(file);
        var second = new String(bytes, ISO_8859_1).indexOf("data/two") + 20;
        Files.write(file, Arrays.copyOf(bytes, second));

        assertRefused("shell.parcel.cut-off", "data/two");
    }

    @Test
    void isRefusedWhenItIsSomethingElse() throws IOException {
        Files.writeString(file, "Dear Ada");

        assertThatThrownBy(() -> check(file)).hasMessage("shell.parcel.other-kind");
        assertThatThrownBy(() -> check(folder.resolve("none"))).hasMessage("shell.parcel.nothing-there");
    }

    @Test
    void isRefusedWhenItLeadsOutOfTheFolder() throws IOException {
        var wicked = folder.resolve("wicked");
        try (var backup = NewParcel.at(wicked)) {
            backup.add("data/../../out", "gone");
            backup.finish(manifest(backup, Map.of()));
        }
        var settings = Settings.from(Map.of("MUSTER_DATA", folder.resolve("data").toString()));

        assertThatThrownBy(() -> new Restores(settings, Clock.systemUTC(), (_, _, _) -> {}).restore(wicked, false)).hasMessage("shell.parcel.part-unknown");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("data/restoring")).doesNotExist();
    }

    @Test
    void isRefusedWhenANewerMusterMadeIt() throws IOException {
        var newer = folder.resolve("newer");
        try (var backup = NewParcel.at(newer)) {
            backup.finish(manifest(backup, Map.of("items", "9999")));
        }
        var settings = Settings.from(Map.of("MUSTER_DATA", folder.resolve("data").toString()));

        assertThatThrownBy(() -> new Restores(settings, Clock.systemUTC(), (_, _, _) -> {}).restore(newer, false)).hasMessage("backup.restore.newer");
    }

    @Test
    void isNeverThereHalf() throws IOException {
        var half = folder.resolve("half");
        try (var backup = NewParcel.at(half)) {
            backup.add("data/one", "not the end");
            assertThat(half).doesNotExist();
            assertThatThrownBy(() -> NewParcel.at(half)).isInstanceOf(RuntimeException.class);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**half*");
    }
}
