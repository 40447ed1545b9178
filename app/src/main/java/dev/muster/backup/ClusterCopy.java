package dev.muster.backup;

import static java.util.Objects.requireNonNull;

import dev.muster.shell.parcel.NewParcel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

/// Copies a server's files while it works. They change and vanish meanwhile; the log that comes with them mends that.
final class ClusterCopy {
    /// Says where the log has to be read from, so it is copied when nothing else is left to copy.
    private static final String CONTROL = "global/pg_control";
    private static final int TRIES = 100;
    private final Path data;
    private final String prefix;
    private final NewParcel backup;
    private final LeftOut leftOut;
    private final Meter meter;

    /// @param prefix of the parts' names
    ClusterCopy(Path data, String prefix, NewParcel backup, Meter meter) {
        this.data = data;
        this.prefix = prefix;
        this.backup = backup;
        this.leftOut = new LeftOut(data);
        this.meter = meter;
    }

    /// Copies what stands, then asks for what makes it one moment, and copies that.
    void copy(Online server) throws IOException, SQLException {
        Files.walkFileTree(data, new Walk(server.pages()));
        backup.add(prefix + CONTROL, new ByteArrayInputStream(steady(data.resolve(CONTROL))));
        var end = server.end();
        backup.add(prefix + "backup_label", end.label());
        for (var name : end.log()) {
            try (var in = Files.newInputStream(data.resolve("pg_wal").resolve(name))) {
                meter.add(backup.add(prefix + "pg_wal/" + name, in));
            }
        }
    }

    /// A small file that the server may be writing at this moment: read until it says the same twice.
    private static byte[] steady(Path file) throws IOException {
        var before = Files.readAllBytes(file);
        for (int i = 0; i < TRIES; i++) {
            var now = Files.readAllBytes(file);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new IOException(file + " does not come to rest");
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Pages pages;
        private Path folder = data;
        private Set<String> unlogged = Set.of();

        Walk(Pages pages) {
            this.pages = pages;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            backup.folder(name(folder));
            return leftOut.keptEmpty(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile()) {
                throw new IOException(file + " is no file, and Muster keeps nothing outside its folder");
            }
            if (!data.resolve(CONTROL).equals(file) && !leftOut.omits(file, unloggedBeside(file))) {
                copy(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        private Set<String> unloggedBeside(Path file) throws IOException {
            if (!folder.equals(file.getParent())) {
                folder = requireNonNull(file.getParent());
                unlogged = LeftOut.unlogged(folder);
            }
            return unlogged;
        }

        private void copy(Path file) throws IOException {
            FileChannel channel;
            try {
                channel = FileChannel.open(file);
            } catch (NoSuchFileException _) {
                return;
            }
            try (channel) {
                meter.add(Pages.are(data, file)
                        ? backup.add(name(file), out -> pages.copy(file, channel, out))
                        : backup.add(name(file), Channels.newInputStream(channel)));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private String name(Path path) {
            return prefix + data.relativize(path).toString();
        }
    }
}
