package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the database answers, is new enough, has our roles, and keeps what it has said that it keeps.
final class DatabaseCheck implements Check {
    private static final String TOPIC = "operations.doctor.database";
    private static final int OLDEST = 16;
    private static final int ROLES = 2;

    @Override
    public List<Finding> look(Ground ground) {
        return ground.database().map(DatabaseCheck::look).orElseGet(() -> List.of(silent(ground)));
    }

    /// Our own database runs only while we do.
    private static Finding silent(Ground ground) {
        boolean own = ground.settings().databaseUrl() == null;
        return own && !ground.serving() && ground.silence().isEmpty()
                ? Finding.watch(TOPIC, "operations.doctor.database.rests")
                : Finding.act(TOPIC, "operations.doctor.database.silent", ground.silence());
    }

    private static List<Finding> look(JdbcClient jdbc) {
        var found = new ArrayList<Finding>();
        int major = jdbc.sql("select current_setting('server_version_num')::int / 10000").query(Integer.class).single();
        var version = jdbc.sql("show server_version").query(String.class).single();
        found.add(major >= OLDEST ? Finding.good(TOPIC, "operations.doctor.database.up", version) : Finding.act(TOPIC, "operations.doctor.database.old", version, OLDEST));
        if (roles(jdbc) < ROLES) {
            found.add(Finding.act(TOPIC, "operations.doctor.database.roles"));
        }
        found.addAll(durability(jdbc));
        return found;
    }

    private static int roles(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_roles where rolname in ('muster_app', 'muster_system')").query(Integer.class).single();
    }

    private static List<Finding> durability(JdbcClient jdbc) {
        var off = jdbc.sql("select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') and setting = 'off' order by name")
                .query(String.class).list();
        return off.isEmpty() ? List.of(Finding.good(TOPIC, "operations.doctor.database.durable"))
                : off.stream().map(name -> name.equals("data_checksums")
                        ? Finding.watch(TOPIC, "operations.doctor.database.checksums")
                        : Finding.act(TOPIC, "operations.doctor.database.unsafe", name)).toList();
    }
}
