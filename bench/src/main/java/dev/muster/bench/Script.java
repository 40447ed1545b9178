package dev.muster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills a database by one of the scripts that stand beside this class; as its owner, so that they pass the policies.
public final class Script {

    private Script() {}

    /// @param values what to put for `:name`, as it stands in SQL
    public static void run(JdbcClient owner, String name, Map<String, String> values) {
        var sql = read(name);
        for (var value : values.entrySet()) {
            sql = sql.replace(":" + value.getKey(), value.getValue());
        }
        for (var statement : sql.split(";\n")) {
            if (!statement.isBlank()) {
                owner.sql(statement).update();
            }
        }
    }

    private static String read(String name) {
        try (var script = Script.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
