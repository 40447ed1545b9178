package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Whether the disk of the data folder has room, and takes what is written to it.
final class DiskCheck implements Check {
    private static final String TOPIC = "operations.doctor.disk";
    private static final long MEGABYTE = 1_000_000;
    private static final long ACT_BELOW = 1_000 * MEGABYTE;
    private static final long WATCH_BELOW = 5_000 * MEGABYTE;

    @Override
    public List<Finding> look(Ground ground) {
        var data = ground.settings().data();
        if (!Files.isDirectory(data)) {
            return List.of(Finding.watch(TOPIC, "operations.doctor.disk.none", data));
        }
        try {
            write(data);
            return List.of(room(data, Files.getFileStore(data).getUsableSpace()));
        } catch (IOException e) {
            return List.of(Finding.act(TOPIC, "operations.doctor.disk.unwritable", data, Doctor.firstLine(e)));
        }
    }

    static Finding room(Path data, long bytes) {
        long megabytes = bytes / MEGABYTE;
        if (bytes < ACT_BELOW) {
            return Finding.act(TOPIC, "operations.doctor.disk.full", megabytes, data);
        }
        return bytes < WATCH_BELOW ? Finding.watch(TOPIC, "operations.doctor.disk.full", megabytes, data) : Finding.good(TOPIC, "operations.doctor.disk.room", megabytes, data);
    }

    /// A megabyte that reaches the disk, and is gone again.
    private static void write(Path data) throws IOException {
        var file = Files.createTempFile(data, ".doctor", null);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) MEGABYTE));
            channel.force(true);
        } finally {
            Files.delete(file);
        }
    }
}
