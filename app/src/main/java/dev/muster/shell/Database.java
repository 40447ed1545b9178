package dev.muster.shell;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL that this process works on, and the ways in: as its owner, as the application, as the system.
///
/// @param url JDBC address
/// @param user a role that owns the schemas and may create roles that bypass row-level security
public record Database(String url, @Nullable String user, @Nullable String password) {

    /// The role whose every read and write obeys the policies.
    static final String APPLICATION = "muster_app";

    /// The role of indexers, imports and jobs: it bypasses the policies and never renders for a person.
    static final String SYSTEM = "muster_system";

    /// The policies make statements dear to plan, and their plans do not depend on the words put in.
    private static final String PLANNED_ONCE = " -c plan_cache_mode=force_generic_plan";

    /// How the database weighs its ways to an answer. What is asked for often is in memory, where a page anywhere costs little more than the next
    /// one; so even a small table is read by its index.
    public static final String PLANNING = "-c random_page_cost=1.1";
    private static final String BOUNDS = " -c idle_in_transaction_session_timeout=30s -c timezone=UTC " + PLANNING;
    private static final Bound PEOPLE = new Bound(15, 30);
    private static final Bound ITSELF = new Bound(30, 60);
    private static final int TOO_LATE_SECONDS = 5;
    private static final int TO_CONNECT_SECONDS = 5;
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(3);
    private static final Duration TO_PROVE_ALIVE = Duration.ofSeconds(2);

    /// How long anything may take, so that nobody waits for ever. Where the database does not even say that a statement
    /// took too long, the connection is given up soon after.
    private record Bound(int statementSeconds, int transactionSeconds) {}

    /// The pool for what people do. Autocommit is off: a viewer is set for one transaction at a time.
    public HikariDataSource applicationPool(int size) {
        return applicationPool(size, FOR_A_CONNECTION);
    }

    /// @param patience how long to wait for a connection
    public HikariDataSource applicationPool(int size, Duration patience) {
        var config = bounded("application", size, APPLICATION, PEOPLE);
        config.addDataSourceProperty("options", config.getDataSourceProperties().getProperty("options") + PLANNED_ONCE);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.setAutoCommit(false);
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }

    /// The pool for what the product does by itself while it serves: also for finding out who is asking.
    public HikariDataSource systemPool(int size) {
        return new HikariDataSource(bounded("system", size, SYSTEM, ITSELF));
    }

    /// The pool for a command's work, such as an import, whose statements take as long as they take.
    HikariDataSource patientPool(int size) {
        return new HikariDataSource(pool("command", size, "-c role=" + SYSTEM + BOUNDS));
    }

    private HikariConfig bounded(String name, int size, String role, Bound bound) {
        var config = pool(name, size, "-c role=" + role + BOUNDS + " -c statement_timeout=" + bound.statementSeconds() + "s");
        // PostgreSQL has this setting from 17 on
        config.setConnectionInitSql("""
                select set_config('transaction_timeout', '%ds', false)
                 where exists (select from pg_settings where name = 'transaction_timeout')
                """.formatted(bound.transactionSeconds()));
        // else what is set at first would stay in a transaction that nobody ends, and be lost with it
        config.setIsolateInternalQueries(true);
        config.addDataSourceProperty("socketTimeout", Integer.toString(bound.statementSeconds() + TOO_LATE_SECONDS));
        return config;
    }

    /// A pool with the owner's rights, for migrations only.
    HikariDataSource ownerPool() {
        return new HikariDataSource(pool("owner", 2, "-c timezone=UTC"));
    }

    private HikariConfig pool(String name, int size, String options) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.addDataSourceProperty("options", options);
        config.addDataSourceProperty("ApplicationName", "muster " + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Its details are rows that people wrote; they would end up in log lines.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", Integer.toString(TO_CONNECT_SECONDS));
        config.addDataSourceProperty("loginTimeout", Integer.toString(TO_CONNECT_SECONDS));
        config.setConnectionTimeout(FOR_A_CONNECTION.toMillis());
        config.setValidationTimeout(TO_PROVE_ALIVE.toMillis());
        return config;
    }

    /// The server's major version, such as 18.
    public int majorVersion() throws SQLException {
        try (var connection = DriverManager.getConnection(url, who())) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    /// A connection outside the pools, for whoever keeps one to hear what the database says.
    Connection connection(String name) throws SQLException {
        var properties = who();
        properties.setProperty("ApplicationName", "muster " + name);
        properties.setProperty("options", "-c role=" + SYSTEM);
        properties.setProperty("connectTimeout", Integer.toString(TO_CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(TO_CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, properties);
    }

    private Properties who() {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
            properties.setProperty("password", password == null ? "" : password);
        }
        return properties;
    }
}
