package dev.muster.shell.parcel;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Turns what the system says of a file or folder into what people can act on.
public final class FileTrouble {
    private static final Pattern DISK_FULL = Pattern.compile("No space left on device|Disk quota exceeded");

    private FileTrouble() {}

    /// It could not be written or read.
    public static Refusal with(Path path, IOException cause) {
        var words = String.valueOf(cause.getMessage());
        if (DISK_FULL.matcher(words).find()) {
            return new Refusal(Reason.CONFLICT, "shell.parcel.disk-full", path);
        }
        return cause instanceof AccessDeniedException denied
                ? new Refusal(Reason.NOT_ALLOWED, "shell.parcel.not-allowed", denied.getFile())
                : new Refusal(Reason.CONFLICT, "shell.parcel.failed", path, words);
    }
}
