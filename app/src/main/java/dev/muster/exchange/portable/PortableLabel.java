package dev.muster.exchange.portable;

import dev.muster.shell.parcel.Digest;
import dev.muster.shell.parcel.Label;
import dev.muster.shell.parcel.Parcel;
import dev.muster.shell.parcel.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a portable community says of itself.
///
/// @param organisation whose community it is
/// @param community the key by which it is known wherever it goes
/// @param handle its address there
/// @param people names of those who stand for it there: `owner`, `guides`, `decided by`
/// @param addresses whether the file holds e-mail addresses of its authors
/// @param leftOut what the file does not hold although it hangs on the community, with counts
public record PortableLabel(String format, int version, String muster, Instant made, String organisation, String community, String handle,
        String title, Map<String, String> people, boolean addresses, Map<String, Long> leftOut, List<Part> parts) implements Label {

    static final String FORMAT = "muster-community";
    static final int VERSION = 1;
    /// The parts that hold what people wrote.
    static final Set<String> WRITTEN = Set.of("items", "revisions", PageSql.REVISIONS, PageSql.SUGGESTIONS, SwarmSql.SWARMS, SwarmSql.STEPS, RequestSql.REQUESTS, RequestSql.TURNS);

    static Parcel<PortableLabel> open(Path file) {
        return Parcel.open(file, PortableLabel.class, FORMAT, VERSION);
    }

    /// The name of a part that holds lines.
    static String lines(String part) {
        return part + ".jsonl";
    }

    /// A part that files of older versions do not have.
    Optional<Part> find(String part) {
        return parts.stream().filter(each -> each.name().equals(part)).findFirst();
    }

    /// A number that tells this content from another, whenever it was written.
    long content() {
        var digest = new Digest(OutputStream.nullOutputStream());
        try {
            for (var part : parts) {
                digest.write((part.name() + " " + part.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.parseUnsignedLong(digest.part("").sha256().substring(0, 16), 16);
    }
}
