package dev.muster.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// How far each module's tables have come: in a database, and in this Muster.
final class Schemas {
    private static final String HISTORIES = """
            select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relname = 'migration_history' and c.relkind = 'r' order by n.nspname
            """;

    private Schemas() {}

    /// The last migration of each module in a database.
    static Map<String, String> of(Connection connection) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(HISTORIES)) {
            while (rows.next()) {
                found.put(rows.getString(1), "");
            }
        }
        for (var schema : List.copyOf(found.keySet())) {
            found.put(schema, Server.ask(connection, """
                    select version from "%s".migration_history where success and version is not null order by installed_rank desc limit 1
                    """.formatted(schema)));
        }
        return found;
    }

    /// Whether this Muster knows everything that a backup's tables went through.
    static boolean known(Map<String, String> schemas) throws IOException {
        var ours = ofThisMuster();
        return schemas.entrySet().stream().allMatch(each -> ours.containsKey(each.getKey())
                && Objects.requireNonNull(ours.get(each.getKey())).isAtLeast(each.getValue()));
    }

    private static Map<String, MigrationVersion> ofThisMuster() throws IOException {
        var found = new TreeMap<String, MigrationVersion>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*__*.sql")) {
            found.merge(module(file), version(file), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        return found;
    }

    private static String module(Resource file) throws IOException {
        var parts = file.getURL().getPath().split("/");
        return parts[parts.length - 2];
    }

    private static MigrationVersion version(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }
}
