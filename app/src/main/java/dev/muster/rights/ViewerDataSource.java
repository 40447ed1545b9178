package dev.muster.rights;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells PostgreSQL who is looking, in the same round trip as a transaction's first statement.
///
/// Each transaction begins with `set_config(…, true)`, sent together with BEGIN and the first statement,
/// and ends by itself: nothing about the viewer outlives it on a pooled connection. A visitor sets nothing.
/// See docs/decisions/0002-row-level-security.md for what was measured.
final class ViewerDataSource extends DelegatingDataSource {

    ViewerDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var raw = super.getConnection();
        var viewer = Viewer.current();
        if (viewer.isAnyVisitor()) {
            raw.setAutoCommit(true);
            return raw;
        }
        return proxy(Connection.class, new ViewerConnection(raw, viewer));
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new IllegalStateException("The application has one way into the database.");
    }

    static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(ViewerDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, words) -> {
            try {
                return calls.call(method, words == null ? new Object[0] : words);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /// What stands behind a JDBC interface.
    interface Calls {
        @Nullable Object call(Method method, Object[] words) throws Throwable;
    }
}
