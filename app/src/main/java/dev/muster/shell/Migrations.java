package dev.muster.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the database's schemas up to date, module by module in the order in which they may use each other.
///
/// A module's migrations stand in `db/migration/<module>` and have a history of their own.
public final class Migrations {

    /// The modules that have tables, ground floor first.
    static final List<String> ORDER = List.of(
            "shell", "activity", "jobs", "rights", "mail", "people", "items", "attachments", "writing",
            "goals", "purposes", "communities", "conversation", "questions", "memory", "desk", "trust", "measures", "readiness", "launch",
            "adapt", "swarms", "exchange");

    private static final int OLDEST_POSTGRES = 16;

    private Migrations() {}

    /// Runs what has not run yet; two processes at once wait for each other.
    public static void run(Database database) {
        var mark = MigrationMark.ofThisProgram();
        if (!mark.isOn(database)) {
            run(database, Map.of());
            mark.putOn(database);
        }
    }

    /// The same up to an earlier state, for rows that were written in it.
    ///
    /// @param last the last migration to run of each module; modules that are not named are brought up to date
    public static void run(Database database, Map<String, String> last) {
        try (var owner = database.ownerPool()) {
            var jdbc = JdbcClient.create(owner);
            requireVersion(jdbc);
            createRoles(jdbc);
            ORDER.stream().filter(Migrations::hasFolder)
                    .forEach(module -> migrate(owner, module, last.getOrDefault(module, "latest")));
        }
    }

    /// How a database stands to this program, as `module version`.
    ///
    /// @param missing what this program brings and the database has not had
    /// @param unknown what the database has had from a later program
    public record Standing(List<String> missing, List<String> unknown) {}

    /// Compares the histories with what this program brings.
    public static Standing standing(JdbcClient jdbc) {
        var missing = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var module : ORDER) {
            var scripts = scripts(module);
            var done = done(jdbc, module);
            scripts.stream().filter(each -> !done.contains(each)).sorted().forEach(each -> missing.add(module + " " + each));
            done.stream().filter(each -> !scripts.contains(each)).sorted().forEach(each -> unknown.add(module + " " + each));
        }
        return new Standing(missing, unknown);
    }

    /// The versions of a module that this program brings.
    private static Set<String> scripts(String module) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/V*.sql"))
                    .map(script -> Objects.requireNonNull(script.getFilename()).replaceFirst("V(.+?)__.*", "$1"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The versions of a module that have run in this database.
    private static Set<String> done(JdbcClient jdbc, String module) {
        var history = module + ".migration_history";
        boolean known = jdbc.sql("select to_regclass(:history) is not null").param("history", history).query(Boolean.class).single();
        return known ? Set.copyOf(jdbc.sql("select version from " + history + " where success and version is not null").query(String.class).list()) : Set.of();
    }

    private static void requireVersion(JdbcClient jdbc) {
        var version = jdbc.sql("select current_setting('server_version_num')::int / 10000").query(Integer.class).single();
        if (version < OLDEST_POSTGRES) {
            throw new Refusal(Refusal.Reason.INVALID, "shell.database.too-old", version, OLDEST_POSTGRES);
        }
    }

    private static void createRoles(JdbcClient jdbc) {
        for (var role : Map.of(Database.APPLICATION, "nobypassrls", Database.SYSTEM, "bypassrls").entrySet()) {
            jdbc.sql("""
                    do $$ begin
                      if not exists (select 1 from pg_roles where rolname = '%1$s') then
                        create role %1$s nologin nosuperuser %2$s;
                      end if;
                      if not pg_has_role(current_user, '%1$s', 'set') then
                        grant %1$s to current_user;
                      end if;
                    exception when duplicate_object or unique_violation then null;
                    end $$
                    """.formatted(role.getKey(), role.getValue())).update();
        }
        jdbc.sql("alter default privileges grant usage on schemas to muster_app, muster_system").update();
        jdbc.sql("alter default privileges grant select, insert, update, delete on tables to muster_app, muster_system").update();
    }

    private static boolean hasFolder(String module) {
        return Migrations.class.getResource("/db/migration/" + module) != null;
    }

    private static void migrate(DataSource owner, String module, String last) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table("migration_history")
                .target(last)
                .failOnMissingLocations(true)
                .load()
                .migrate();
        JdbcClient.create(owner).sql("revoke all on %s.migration_history from %s".formatted(module, Database.APPLICATION)).update();
    }
}
