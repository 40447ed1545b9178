package dev.muster.backup;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// Turns what the system says into what people can act on.
final class Trouble {
    private static final Pattern DISK_FULL = Pattern.compile("No space left on device|Disk quota exceeded");

    private Trouble() {}

    /// A file or folder could not be written or read.
    static Refusal with(Path path, IOException cause) {
        var words = String.valueOf(cause.getMessage());
        if (DISK_FULL.matcher(words).find()) {
            return new Refusal(Reason.CONFLICT, "backup.disk-full", path);
        }
        return cause instanceof AccessDeniedException denied
                ? new Refusal(Reason.NOT_ALLOWED, "backup.not-allowed", denied.getFile())
                : new Refusal(Reason.CONFLICT, "backup.file-failed", path, words);
    }

    static Refusal with(SQLException cause) {
        return new Refusal(Reason.CONFLICT, "backup.database-failed", String.valueOf(cause.getMessage()));
    }
}
