package dev.muster.shell;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the database's schemas up to date, module by module in the order in which they may use each other.
///
/// A module's migrations stand in `db/migration/<module>` and have a history of their own.
public final class Migrations {

    /// The modules that have tables, ground floor first.
    static final List<String> ORDER = List.of(
            "shell", "activity", "jobs", "rights", "people", "items",
            "goals", "purposes", "communities", "conversation", "questions", "measures", "exchange");

    private static final int OLDEST_POSTGRES = 16;

    private Migrations() {}

    /// Runs what has not run yet; two processes at once wait for each other.
    public static void run(Database database) {
        var mark = MigrationMark.ofThisProgram();
        if (!mark.isOn(database)) {
            try (var owner = database.ownerPool()) {
                var jdbc = JdbcClient.create(owner);
                requireVersion(jdbc);
                createRoles(jdbc);
                ORDER.stream().filter(Migrations::hasFolder).forEach(module -> migrate(owner, module));
                mark.putOn(jdbc);
            }
        }
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

    private static void migrate(DataSource owner, String module) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .table("migration_history")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        JdbcClient.create(owner).sql("revoke all on %s.migration_history from %s".formatted(module, Database.APPLICATION)).update();
    }
}
