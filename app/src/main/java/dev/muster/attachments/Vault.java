package dev.muster.attachments;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.muster.shell.DiskRoom;
import dev.muster.shell.Outage;
import dev.muster.shell.Settings;
import dev.muster.shell.Unavailable;
import dev.muster.shell.parcel.NewParcel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The files themselves, each under the hash of its content: below `attachments` in the data folder, so that a backup has
/// them. Whoever adds or takes away one holds the lock on its hash.
@Component
class Vault {
    private static final String UNFINISHED = "attachment-";
    private final Path folder;
    private final Path unfinished;
    private final DiskRoom room;

    Vault(Settings settings) {
        folder = settings.data().resolve("attachments");
        unfinished = settings.data().resolve("tmp");
        room = new DiskRoom(() -> folder.toFile().getUsableSpace());
    }

    Path at(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /// Keeps content: once this returns, a crash takes it no more.
    ///
    /// @throws Unavailable where the disk is full
    void keep(String hash, byte[] content) {
        try {
            var place = at(hash);
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                return;
            }
            if (!room.enough()) {
                throw new Unavailable(Outage.NO_ROOM);
            }
            write(content, place);
        } catch (IOException e) {
            throw room.enough() ? new UncheckedIOException(e) : new Unavailable(Outage.NO_ROOM);
        }
    }

    private void write(byte[] content, Path place) throws IOException {
        Files.createDirectories(unfinished);
        var file = Files.createTempFile(unfinished, UNFINISHED, "");
        try {
            try (var channel = FileChannel.open(file, WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(file, place, ATOMIC_MOVE);
            NewParcel.sync(Objects.requireNonNull(place.getParent()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    void remove(String hash) {
        try {
            Files.deleteIfExists(at(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes away what a crash left half written.
    void tidy(Instant before) {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (var left = Files.newDirectoryStream(unfinished, UNFINISHED + "*")) {
            for (var file : left) {
                if (Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
