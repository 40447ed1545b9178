package dev.muster.backup;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/// A finished backup, to be looked into.
final class BackupFile implements AutoCloseable {
    private static final long LARGEST_MANIFEST = 100_000_000;
    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws Refusal `backup.nothing-there`, `backup.cut-off`, `backup.not-a-backup`, `backup.damaged`, `backup.newer-format`
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Refusal(Reason.INVALID, "backup.nothing-there", path);
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, manifest(path, zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw Wreck.of(path);
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    Path path() {
        return path;
    }

    Manifest manifest() {
        return manifest;
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        if (zip.getEntry(NewBackup.MANIFEST) == null) {
            throw new Refusal(Reason.INVALID, "backup.not-a-backup", path);
        }
        var text = small(path, zip, NewBackup.MANIFEST);
        var sum = new String(small(path, zip, NewBackup.MANIFEST_SUM), StandardCharsets.US_ASCII).strip();
        var digest = new Digest(OutputStream.nullOutputStream());
        digest.write(text);
        if (!digest.part("").sha256().equals(sum)) {
            throw damaged(path, NewBackup.MANIFEST);
        }
        return known(path, text);
    }

    private static Manifest known(Path path, byte[] text) {
        try {
            var manifest = ManifestJson.read(text, Manifest.class);
            if (!manifest.format().equals(Manifest.FORMAT)) {
                throw new Refusal(Reason.INVALID, "backup.not-a-backup", path);
            }
            if (manifest.version() > Manifest.VERSION) {
                throw new Refusal(Reason.INVALID, "backup.newer-format", path, manifest.muster());
            }
            return manifest;
        } catch (JacksonException e) {
            throw damaged(path, NewBackup.MANIFEST);
        }
    }

    private static byte[] small(Path path, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(Reason.INVALID, "backup.part-missing", path, name);
        }
        if (entry.getSize() > LARGEST_MANIFEST) {
            throw damaged(path, name);
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readNBytes((int) LARGEST_MANIFEST);
        } catch (ZipException | EOFException e) {
            throw damaged(path, name);
        }
    }

    /// Reads every part and compares it with the manifest.
    ///
    /// @throws Refusal `backup.part-missing`, `backup.damaged`, `backup.part-unknown`, each with the part's name
    void check(Progress progress) {
        long done = 0;
        for (var part : manifest.parts()) {
            read(part);
            done += part.size();
            progress.at(Progress.Step.CHECK, done, manifest.size());
        }
        requireNothingElse();
    }

    private void read(Part part) {
        try {
            copy(part, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    private void requireNothingElse() {
        Set<String> known = manifest.parts().stream().map(Part::name).collect(Collectors.toCollection(HashSet::new));
        known.add(NewBackup.MANIFEST);
        known.add(NewBackup.MANIFEST_SUM);
        zip.stream().filter(entry -> !known.contains(entry.getName())).findFirst().ifPresent(entry -> {
            throw new Refusal(Reason.INVALID, "backup.part-unknown", path, entry.getName());
        });
    }

    /// Writes a part somewhere, and makes sure that it is what it was.
    void copy(Part part, OutputStream to) throws IOException {
        var digest = new Digest(to);
        try (var in = open(part)) {
            in.transferTo(digest);
        } catch (ZipException | EOFException e) {
            throw damaged(path, part.name());
        }
        if (!digest.part(part.name()).equals(part)) {
            throw damaged(path, part.name());
        }
    }

    byte[] text(Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy(part, bytes);
        return bytes.toByteArray();
    }

    private InputStream open(Part part) throws IOException {
        var entry = zip.getEntry(part.name());
        if (entry == null) {
            throw new Refusal(Reason.INVALID, "backup.part-missing", path, part.name());
        }
        return zip.getInputStream(entry);
    }

    static Refusal damaged(Path path, String part) {
        return new Refusal(Reason.INVALID, "backup.damaged", path, part);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }
}
