package dev.muster.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.parcel.FileTrouble;
import dev.muster.shell.parcel.NewParcel;
import dev.muster.shell.parcel.Parcel;
import dev.muster.shell.parcel.Part;
import dev.muster.shell.postgres.ServerFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/// Where restored data grow up, inside the data folder: they take their places when all is well, and are gone otherwise.
final class Restoring implements AutoCloseable {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = permissions("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER = permissions("rwx------");
    private final Path data;
    private final Path folder;
    private final ServerFolder former;

    private Restoring(Path data, ServerFolder former) {
        this.data = data;
        this.folder = data.resolve(OtherFiles.RESTORING);
        this.former = former;
    }

    /// Holds a data folder, which is made if it is not there, so that nobody is at work in it meanwhile.
    ///
    /// @param replace whether what is there may be put aside
    /// @throws Refusal `backup.restore.not-empty`
    static Restoring in(Path data, boolean replace) {
        var former = ServerFolder.hold(data.resolve(OtherFiles.DATABASE));
        try {
            if (!replace && !empty(data)) {
                throw new Refusal(Reason.CONFLICT, "backup.restore.not-empty", data);
            }
            var restoring = new Restoring(data, former);
            restoring.requireQuiet();
            FileSystemUtils.deleteRecursively(restoring.folder);
            Files.createDirectory(restoring.folder);
            Files.setPosixFilePermissions(restoring.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return restoring;
        } catch (IOException e) {
            former.close();
            throw FileTrouble.with(data, e);
        } catch (RuntimeException e) {
            former.close();
            throw e;
        }
    }

    private static boolean empty(Path data) throws IOException {
        return OtherFiles.kept(data).isEmpty() && !ServerFolder.inhabited(data.resolve(OtherFiles.DATABASE));
    }

    /// A restore that was killed may have left a server at work on what it had unpacked.
    private void requireQuiet() {
        if (Files.exists(database())) {
            ServerFolder.hold(database()).close();
        }
    }

    /// The folder of the database's server.
    Path database() {
        return folder.resolve(OtherFiles.DATABASE);
    }

    /// Puts the folders and parts of a backup that belong into the data folder there.
    ///
    /// @param prefix of their names
    void unpack(Parcel<Manifest> backup, String prefix, Meter meter) throws IOException {
        ServerFolder.hold(database()).close();
        for (var name : backup.manifest().folders()) {
            Files.createDirectories(inside(backup, name, prefix), OWNER_FOLDER);
        }
        for (var part : backup.manifest().parts()) {
            if (part.name().startsWith(prefix)) {
                unpack(backup, part, inside(backup, part.name(), prefix));
                meter.add(part);
            }
        }
    }

    private static void unpack(Parcel<Manifest> backup, Part part, Path target) throws IOException {
        Files.createDirectories(target.getParent(), OWNER_FOLDER);
        try (var channel = FileChannel.open(target, Set.of(CREATE_NEW, WRITE), OWNER_FILE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            backup.copy(part, out);
        }
    }

    /// Names in a file are not to be trusted with a way out of the folder.
    private Path inside(Parcel<Manifest> backup, String name, String prefix) {
        var target = folder.resolve(name.substring(Math.min(prefix.length(), name.length()))).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new Refusal(Reason.INVALID, "shell.parcel.part-unknown", backup.path(), name);
        }
        return target;
    }

    /// Makes the server's files its account's own.
    void settle() {
        try (var held = ServerFolder.hold(database())) {
            held.settle(data);
        }
    }

    /// Lets the restored data take their places; the database last, and at once after the former one has left.
    ///
    /// @return where the former data are, if there were any
    Optional<Path> moveIn(Instant now) throws IOException {
        var aside = data.resolve(OtherFiles.REPLACED + NAME.format(now));
        for (var entry : entries(data)) {
            if (!entry.equals(data.resolve(OtherFiles.DATABASE))) {
                putAside(entry, aside);
            }
        }
        for (var entry : entries(folder)) {
            if (!entry.equals(database())) {
                Files.move(entry, data.resolve(entry.getFileName()), ATOMIC_MOVE);
            }
        }
        var place = data.resolve(OtherFiles.DATABASE);
        if (ServerFolder.inhabited(place)) {
            putAside(place, aside);
        } else {
            FileSystemUtils.deleteRecursively(place);
        }
        Files.move(database(), place, ATOMIC_MOVE);
        NewParcel.sync(data);
        return Files.exists(aside) ? Optional.of(aside) : Optional.empty();
    }

    private static void putAside(Path entry, Path aside) throws IOException {
        Files.createDirectories(aside);
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(entry, aside.resolve(entry.getFileName()), ATOMIC_MOVE);
    }

    private List<Path> entries(Path parent) throws IOException {
        try (var all = Files.list(parent)) {
            return all.filter(each -> !each.equals(folder) && !OtherFiles.aside(each)).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (former) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
