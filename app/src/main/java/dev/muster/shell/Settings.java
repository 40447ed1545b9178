package dev.muster.shell;

import dev.muster.shell.Refusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What whoever runs Muster may set, from the environment: every setting that there is.
///
/// A new one is a constant here, an entry in {@link #ALL}, a sentence in `messages/shell-settings.properties` and a line in
/// docs/guide/settings.md; a test holds the four together. An empty value counts as not set.
public final class Settings {

    /// How log lines are written.
    public enum LogForm { TEXT, JSON }

    /// Who may read the figures at `/metrics`.
    public enum MetricsFor { TOKEN, LOOPBACK, NOBODY }

    public static final Setting<Path> DATA = Setting.folder("MUSTER_DATA", "data");
    public static final Setting<Integer> PORT = Setting.number("MUSTER_PORT", 8080, 0, 65_535);
    public static final Setting<String> ADDRESS = Setting.text("MUSTER_ADDRESS", "0.0.0.0", "address", "[A-Za-z0-9.:-]+");
    public static final Setting<String> DATABASE_URL = Setting.text("MUSTER_DATABASE_URL", "", "database", "jdbc:postgresql:.+").secret();
    public static final Setting<String> BASE_URL = Setting.text("MUSTER_BASE_URL", "", "web", "https?://.+");
    public static final Setting<String> MAIL_PASSWORD = Setting.text("MUSTER_MAIL_PASSWORD", "", "words", ".+").secret();
    public static final Setting<LogForm> LOG = Setting.choice("MUSTER_LOG", LogForm.TEXT);
    public static final Setting<Boolean> ACCESS_LOG = Setting.flag("MUSTER_ACCESS_LOG", false);
    public static final Setting<MetricsFor> METRICS = Setting.choice("MUSTER_METRICS", MetricsFor.TOKEN);
    public static final Setting<Integer> STOP_DELAY = Setting.number("MUSTER_STOP_DELAY", 0, 0, 300);
    public static final Setting<Integer> STOP_PATIENCE = Setting.number("MUSTER_STOP_PATIENCE", 20, 1, 600);
    public static final Setting<String> HEAP = Setting.text("MUSTER_HEAP", "1g", "memory", "[1-9][0-9]*[kmgKMG]?");
    public static final Setting<String> JDK = Setting.text("MUSTER_JDK", "", "folder", ".+");

    /// Every setting, in the order in which the guide explains them.
    public static final List<Setting<?>> ALL = List.of(DATA, PORT, ADDRESS, DATABASE_URL, BASE_URL, MAIL_PASSWORD,
            LOG, ACCESS_LOG, METRICS, STOP_DELAY, STOP_PATIENCE, HEAP, JDK);

    /// Where a value comes from.
    public enum Origin { DEFAULT, ENVIRONMENT, FILE }

    private record Found(Object value, String text, Origin origin) {}

    private final Map<Setting<?>, Found> found = new HashMap<>();

    private Settings(Map<String, String> environment) {
        ALL.forEach(setting -> found.put(setting, find(setting, environment)));
    }

    /// @throws Refusal `settings.wrong` where a value is none that the setting takes; `settings.file` where one cannot be read
    public static Settings from(Map<String, String> environment) {
        return new Settings(environment);
    }

    /// What is in force.
    public <T> T value(Setting<T> setting) {
        @SuppressWarnings("unchecked")
        var value = (T) Objects.requireNonNull(found.get(setting)).value();
        return value;
    }

    public Origin origin(Setting<?> setting) {
        return Objects.requireNonNull(found.get(setting)).origin();
    }

    /// What is in force, as it may be shown: secrets are not.
    public String shown(Setting<?> setting) {
        var text = Objects.requireNonNull(found.get(setting)).text();
        return setting.isSecret() && !text.isEmpty() ? "•••" : text;
    }

    /// Folder of everything that Muster keeps.
    public Path data() {
        return value(DATA);
    }

    /// Port of the web server.
    public int port() {
        return value(PORT);
    }

    /// Address on which the web server listens.
    public String address() {
        return value(ADDRESS);
    }

    /// JDBC address of an external PostgreSQL, null for the embedded one.
    public @Nullable String databaseUrl() {
        var url = value(DATABASE_URL);
        return url.isEmpty() ? null : url;
    }

    private static Found find(Setting<?> setting, Map<String, String> environment) {
        var set = environment.getOrDefault(setting.name(), "").strip();
        var file = setting.isSecret() ? environment.getOrDefault(setting.fileName(), "").strip() : "";
        if (!set.isEmpty()) {
            return found(setting, set, Origin.ENVIRONMENT);
        }
        return file.isEmpty() ? found(setting, setting.usual(), Origin.DEFAULT) : found(setting, firstLine(setting, file), Origin.FILE);
    }

    private static Found found(Setting<?> setting, String text, Origin origin) {
        return new Found(setting.read(text), text, origin);
    }

    private static String firstLine(Setting<?> setting, String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException | RuntimeException _) {
            throw new Refusal(Reason.INVALID, "settings.file", setting.fileName(), file);
        }
    }
}
