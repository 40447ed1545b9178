package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why the embedded PostgreSQL cannot be used, told so that a person can act on it.
public final class PostgresTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Pattern DISK_FULL = Pattern.compile("No space left on device|Disk quota exceeded");

    private final String key;

    PostgresTrouble(String key, Object... details) {
        super(sentence(key, details));
        this.key = key;
    }

    private PostgresTrouble(Throwable cause, String key, Object... details) {
        this(key, details);
        initCause(cause);
    }

    /// The name of the message in the bundle `messages/shell-postgres`.
    public String key() {
        return key;
    }

    /// A folder that could not be written.
    static PostgresTrouble writing(Path folder, IOException cause) {
        var key = tellsOfFullDisk(String.valueOf(cause.getMessage())) ? "disk.full" : "folder.unwritable";
        return new PostgresTrouble(cause, key, folder);
    }

    /// A program of PostgreSQL that gave up, and its last words.
    static PostgresTrouble lastWords(String key, Path folder, String words) {
        return new PostgresTrouble(tellsOfFullDisk(words) ? "disk.full" : key, folder, words.strip());
    }

    static PostgresTrouble because(Throwable cause, String key, Object... details) {
        return new PostgresTrouble(cause, key, details);
    }

    private static boolean tellsOfFullDisk(String words) {
        return DISK_FULL.matcher(words).find();
    }

    private static String sentence(String key, Object... details) {
        var words = ResourceBundle.getBundle("messages.shell-postgres");
        var plain = Stream.of(details).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(plain);
    }
}
