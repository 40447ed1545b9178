package dev.muster.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Tells with one question whether a database has had all of this program's migrations, where Flyway needs several for
/// each module. The mark is a hash of every script, left as the comment on the schema `shell` when the last has run.
record MigrationMark(String hash) {

    static MigrationMark ofThisProgram() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            Arrays.sort(scripts, Comparator.comparing(Resource::getDescription));
            for (var script : scripts) {
                digest.update(String.valueOf(script.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
            return new MigrationMark("migrations " + HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Only where our roles are there too: they belong to the server, and a copy of the database may have come to another.
    boolean isOn(Database database) {
        try {
            return JdbcClient.create(connections(database)).sql("""
                    select obj_description(to_regnamespace('shell'), 'pg_namespace') is not distinct from :hash
                       and 2 = (select count(*) from pg_roles where rolname in (:roles) and pg_has_role(current_user, oid, 'set'))
                    """)
                .param("hash", hash)
                .param("roles", Arrays.asList(Database.APPLICATION, Database.SYSTEM))
                .query(Boolean.class)
                .single();
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static DataSource connections(Database database) {
        var connections = new DriverManagerDataSource(database.url());
        connections.setUsername(database.user());
        connections.setPassword(database.password());
        return connections;
    }

    void putOn(Database database) {
        JdbcClient.create(connections(database)).sql("comment on schema shell is '" + hash + "'").update();
    }
}
