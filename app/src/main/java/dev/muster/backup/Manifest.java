package dev.muster.backup;

import dev.muster.shell.parcel.Label;
import dev.muster.shell.parcel.Parcel;
import dev.muster.shell.parcel.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup says of itself.
///
/// @param format always {@value #FORMAT}
/// @param version of the format
/// @param muster the Muster that made it
/// @param postgres the version of the server that it was taken from
/// @param began when it began: everything acknowledged until then is in it
/// @param ended the moment that a backup of files holds; a portable one holds the moment at which it began
/// @param schemas the last migration of each module
/// @param folders those that have to be there, empty or not
public record Manifest(String format, int version, Kind kind, String muster, String postgres, Instant began, Instant ended,
        Map<String, String> schemas, List<Count> counts, List<String> folders, List<Part> parts) implements Label {

    static final String FORMAT = "muster-backup";
    static final int VERSION = 1;

    static Parcel<Manifest> open(Path path) {
        return Parcel.open(path, Manifest.class, FORMAT, VERSION);
    }

    /// What a backup is made of.
    public enum Kind {

        /// The files of the embedded server, for the same major version of PostgreSQL.
        FILES,

        /// The rows of every table, for any PostgreSQL that Muster runs on.
        ROWS
    }

    /// How much it holds, before compression.
    public long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    /// The moment to which a restore goes back.
    public Instant moment() {
        return switch (kind) {
            case FILES -> ended;
            case ROWS -> began;
        };
    }
}
