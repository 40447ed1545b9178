package dev.muster.shell;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static final String BOUNDS = " -c idle_in_transaction_session_timeout=30s -c timezone=UTC";

    /// The pool for what people do. Autocommit is off: a viewer is set for one transaction at a time.
    public HikariDataSource applicationPool(int size) {
        var config = pool("application", size, "-c role=" + APPLICATION + BOUNDS + PLANNED_ONCE + " -c statement_timeout=20s");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    /// The pool for what the product does by itself.
    public HikariDataSource systemPool(int size) {
        return new HikariDataSource(pool("system", size, "-c role=" + SYSTEM + BOUNDS));
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
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(5_000);
        return config;
    }

    /// The server's major version, such as 18.
    public int majorVersion() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
            properties.setProperty("password", password == null ? "" : password);
        }
        try (var connection = DriverManager.getConnection(url, properties)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }
}
