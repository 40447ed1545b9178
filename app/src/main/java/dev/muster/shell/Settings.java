package dev.muster.shell;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What whoever runs Muster may set, from the environment.
///
/// @param data folder of everything that Muster keeps (`MUSTER_DATA`, default `./data`)
/// @param port port of the web server (`MUSTER_PORT`, default 8080)
/// @param databaseUrl JDBC address of an external PostgreSQL 16 or later (`MUSTER_DATABASE_URL`), null for the embedded one
/// @param address address on which the web server listens (`MUSTER_ADDRESS`, default all of this machine's)
public record Settings(Path data, int port, @Nullable String databaseUrl, String address) {

    public static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("MUSTER_DATA", "data")).toAbsolutePath().normalize(),
                port(environment.getOrDefault("MUSTER_PORT", "8080")),
                environment.get("MUSTER_DATABASE_URL"),
                environment.getOrDefault("MUSTER_ADDRESS", "0.0.0.0"));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of range
        }
        throw new Refusal(Refusal.Reason.INVALID, "shell.settings.port", text);
    }
}
