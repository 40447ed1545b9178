package dev.muster.shell.parcel;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A parcel in the making: under another name until it is whole and on the disk, and gone if it does not get there.
public final class NewParcel implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_SUM = "manifest.sha256";
    private static final int BUFFER = 1 << 16;
    /// Twice as quick as the default and a tenth larger.
    private static final int LEVEL = 2;
    /// The manifest says when it was made; apart from that, what holds the same is the same.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();

    private NewParcel(Path file, Path unfinished, FileChannel channel) {
        this.file = file;
        this.unfinished = unfinished;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(LEVEL);
    }

    /// Content that is written rather than read.
    public interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    /// @throws Refusal `shell.parcel.exists`, `shell.parcel.under-way`, `shell.parcel.no-folder`, `shell.parcel.not-allowed`
    public static NewParcel at(Path path) {
        var file = path.toAbsolutePath().normalize();
        requireFree(file);
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var channel = FileChannel.open(unfinished, Set.of(CREATE, WRITE), ownerOnly);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Refusal(Reason.CONFLICT, "shell.parcel.under-way", unfinished);
            }
            return new NewParcel(file, unfinished, channel.truncate(0));
        } catch (IOException e) {
            throw FileTrouble.with(unfinished, e);
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw new Refusal(Reason.CONFLICT, "shell.parcel.exists", file);
        }
        var folder = requireNonNull(file.getParent());
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Reason.INVALID, "shell.parcel.no-folder", folder);
        }
    }

    public void folder(String name) {
        folders.add(name);
    }

    public Part add(String name, InputStream content) throws IOException {
        var digest = begin(name);
        content.transferTo(digest);
        return end(name, digest);
    }

    public Part add(String name, Content content) throws IOException, SQLException {
        var digest = begin(name);
        content.to(digest);
        return end(name, digest);
    }

    public Part add(String name, String text) throws IOException {
        return add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Digest begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new Digest(zip);
    }

    private Part end(String name, Digest digest) throws IOException {
        zip.closeEntry();
        var part = digest.part(name);
        parts.add(part);
        return part;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public List<String> folders() {
        return List.copyOf(folders);
    }

    public Path file() {
        return file;
    }

    /// Makes it the file that it is: whatever happens to the machine from here on, it is there and whole.
    public void finish(Label manifest) throws IOException {
        var text = ParcelJson.write(manifest);
        var sum = add(MANIFEST, text);
        add(MANIFEST_SUM, sum.sha256() + "\n");
        zip.finish();
        zip.flush();
        channel.force(true);
        requireFree(file);
        Files.move(unfinished, file, ATOMIC_MOVE);
        sync(requireNonNull(file.getParent()));
    }

    /// A rename is on the disk when its folder is.
    public static void sync(Path folder) throws IOException {
        try (var opened = FileChannel.open(folder, READ)) {
            opened.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(unfinished);
        channel.close();
    }
}
