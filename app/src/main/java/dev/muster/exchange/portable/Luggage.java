package dev.muster.exchange.portable;

import dev.muster.attachments.AttachedFiles;
import dev.muster.shell.Ids;
import dev.muster.shell.parcel.NewParcel;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// The attachments that go along in an export: their files, and what they and quotes are called in the file's texts. There a handle
/// is made from the key, so that it is the same wherever the community has been.
final class Luggage {
    static final String FOLDER = "files/";
    private static final int HANDLE = 2;
    private static final int KEY = 3;
    private static final int HASH = 4;
    private static final int KEYS = 2;
    private final AttachedFiles files;
    private final Map<String, String> handles = new HashMap<>();
    private final SortedSet<String> hashes = new TreeSet<>();
    private final Set<String> keys = new HashSet<>();
    private long lost;

    Luggage(AttachedFiles files) {
        this.files = files;
    }

    /// Takes a row of a part along: always, unless it rests on a file that is lost.
    boolean takes(String part, ResultSet row) throws SQLException {
        return switch (part) {
            case ExportSql.ATTACHMENTS -> takes(row);
            case PageSql.FILES -> holdsAll(row);
            case PageSql.QUOTES -> knows(row);
            default -> true;
        };
    }

    private boolean knows(ResultSet row) throws SQLException {
        handles.put(row.getString(HANDLE), handle(row.getObject(KEY, UUID.class).toString()));
        return true;
    }

    /// Whether the attachments of all versions of a file go along.
    private boolean holdsAll(ResultSet row) throws SQLException {
        boolean all = Stream.of((String[]) row.getArray(KEYS).getArray()).filter(Objects::nonNull).allMatch(keys::contains);
        lost += all ? 0 : 1;
        return all;
    }

    private boolean takes(ResultSet row) throws SQLException {
        var hash = row.getString(HASH);
        if (!hashes.contains(hash) && files.find(hash).isEmpty()) {
            lost++;
            return false;
        }
        hashes.add(hash);
        keys.add(row.getObject(KEY, UUID.class).toString());
        return knows(row);
    }

    /// The handle that an attachment or a quote has in texts of the file.
    static String handle(String key) {
        return Ids.handleOf(UUID.fromString(key));
    }

    /// A line with the file's addresses in its texts, in the parts that hold what people wrote.
    String addressed(String line, String part) {
        return PortableLabel.WRITTEN.contains(part) ? Addresses.told(line, handles) : line;
    }

    void addTo(NewParcel parcel) throws IOException {
        for (var hash : hashes) {
            try (var in = Files.newInputStream(files.find(hash).orElseThrow())) {
                parcel.add(FOLDER + hash, in);
            }
        }
    }

    /// How many have no file any more.
    long lost() {
        return lost;
    }
}
