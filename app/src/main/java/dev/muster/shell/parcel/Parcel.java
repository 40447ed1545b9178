package dev.muster.shell.parcel;

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
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/// A finished parcel, to be looked into.
public final class Parcel<L extends Label> implements AutoCloseable {
    private static final long LARGEST_MANIFEST = 100_000_000;
    private final Path path;
    private final ZipFile zip;
    private final L manifest;

    private Parcel(Path path, ZipFile zip, L manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws Refusal `shell.parcel.nothing-there`, `shell.parcel.cut-off`, `shell.parcel.other-kind`, `shell.parcel.damaged`, `shell.parcel.newer-format`
    /// @param format the kind that it has to be
    /// @param newest the newest version of that format that is known
    public static <L extends Label> Parcel<L> open(Path path, Class<L> type, String format, int newest) {
        if (!Files.isRegularFile(path)) {
            throw new Refusal(Reason.INVALID, "shell.parcel.nothing-there", path);
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new Parcel<>(path, zip, known(path, manifest(path, zip), type, format, newest));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw Wreck.of(path);
        } catch (IOException e) {
            throw FileTrouble.with(path, e);
        }
    }

    public Path path() {
        return path;
    }

    public L manifest() {
        return manifest;
    }

    private static byte[] manifest(Path path, ZipFile zip) throws IOException {
        if (zip.getEntry(NewParcel.MANIFEST) == null) {
            throw new Refusal(Reason.INVALID, "shell.parcel.other-kind", path);
        }
        var text = small(path, zip, NewParcel.MANIFEST);
        var sum = new String(small(path, zip, NewParcel.MANIFEST_SUM), StandardCharsets.US_ASCII).strip();
        var digest = new Digest(OutputStream.nullOutputStream());
        digest.write(text);
        if (!digest.part("").sha256().equals(sum)) {
            throw damaged(path, NewParcel.MANIFEST);
        }
        return text;
    }

    private static <L extends Label> L known(Path path, byte[] text, Class<L> type, String format, int newest) {
        try {
            var manifest = ParcelJson.read(text, type);
            if (!format.equals(manifest.format())) {
                throw new Refusal(Reason.INVALID, "shell.parcel.other-kind", path);
            }
            if (manifest.version() > newest) {
                throw new Refusal(Reason.INVALID, "shell.parcel.newer-format", path, manifest.muster());
            }
            return manifest;
        } catch (JacksonException e) {
            throw damaged(path, NewParcel.MANIFEST);
        }
    }

    private static byte[] small(Path path, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(Reason.INVALID, "shell.parcel.part-missing", path, name);
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
    /// @throws Refusal `shell.parcel.part-missing`, `shell.parcel.damaged`, `shell.parcel.part-unknown`, each with the part's name
    public void check(LongConsumer progress) {
        long done = 0;
        for (var part : manifest.parts()) {
            read(part);
            done += part.size();
            progress.accept(done);
        }
        requireNothingElse();
    }

    private void read(Part part) {
        try {
            copy(part, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw FileTrouble.with(path, e);
        }
    }

    private void requireNothingElse() {
        Set<String> known = manifest.parts().stream().map(Part::name).collect(Collectors.toCollection(HashSet::new));
        known.add(NewParcel.MANIFEST);
        known.add(NewParcel.MANIFEST_SUM);
        zip.stream().filter(entry -> !known.contains(entry.getName())).findFirst().ifPresent(entry -> {
            throw new Refusal(Reason.INVALID, "shell.parcel.part-unknown", path, entry.getName());
        });
    }

    /// Writes a part somewhere, and makes sure that it is what it was.
    public void copy(Part part, OutputStream to) throws IOException {
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

    public byte[] bytes(Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy(part, bytes);
        return bytes.toByteArray();
    }

    /// @throws Refusal `shell.parcel.part-missing`
    public Part part(String name) {
        return manifest.parts().stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.parcel.part-missing", path, name));
    }

    /// A part, to be read; {@link #check} has compared it with the manifest before.
    public InputStream open(Part part) throws IOException {
        var entry = zip.getEntry(part.name());
        if (entry == null) {
            throw new Refusal(Reason.INVALID, "shell.parcel.part-missing", path, part.name());
        }
        return zip.getInputStream(entry);
    }

    static Refusal damaged(Path path, String part) {
        return new Refusal(Reason.INVALID, "shell.parcel.damaged", path, part);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw FileTrouble.with(path, e);
        }
    }
}
