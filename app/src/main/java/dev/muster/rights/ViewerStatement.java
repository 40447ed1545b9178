package dev.muster.rights;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A statement that may have to name the viewer before its own words.
///
/// While it does, its own parameters are two further on, and the answer to `set_config` is skipped. One that is a transaction
/// by itself ends it too.
final class ViewerStatement implements ViewerDataSource.Calls {
    private static final int OURS = 2;
    private final ViewerConnection connection;
    private final PreparedStatement raw;
    private final boolean enters;
    private final boolean commits;

    ViewerStatement(ViewerConnection connection, PreparedStatement raw, boolean enters, boolean commits) {
        this.connection = connection;
        this.raw = raw;
        this.enters = enters;
        this.commits = commits;
    }

    @Override
    public @Nullable Object call(Method method, Object[] words) throws Throwable {
        return switch (method.getName()) {
            case "executeQuery" -> run(words, () -> {
                first();
                return raw.getResultSet();
            });
            case "executeUpdate" -> run(words, () -> {
                first();
                return raw.getUpdateCount();
            });
            case "executeLargeUpdate" -> run(words, () -> {
                first();
                return raw.getLargeUpdateCount();
            });
            case "execute" -> run(words, this::first);
            case "executeBatch", "executeLargeBatch" -> batch(method);
            case "addBatch" -> addBatch(method, words);
            default -> method.invoke(raw, shifted(method, words));
        };
    }

    private Object[] shifted(Method method, Object[] words) {
        if (!enters || words.length < 2 || !method.getName().startsWith("set") || !(words[0] instanceof Integer position)) {
            return words;
        }
        var moved = words.clone();
        moved[0] = position + OURS;
        return moved;
    }

    private boolean first() throws SQLException {
        if (!enters) {
            return raw.execute();
        }
        connection.enter(raw);
        raw.execute();
        return raw.getMoreResults();
    }

    private @Nullable Object addBatch(Method method, Object[] words) throws Throwable {
        if (enters) {
            throw new SQLException("A batch cannot be a transaction's first statement; read or lock something first");
        }
        return method.invoke(raw, words);
    }

    private Object batch(Method method) throws Throwable {
        try {
            var counts = method.invoke(raw);
            connection.done(false);
            return counts;
        } catch (InvocationTargetException e) {
            connection.failed(e);
            throw e;
        }
    }

    private Object run(Object[] words, Execution execution) throws SQLException {
        if (words.length > 0) {
            throw new SQLException("Prepare the statement; its words come with it");
        }
        if (commits && !connection.isAutoCommit()) {
            throw new SQLException("Prepare the statement in the transaction that it is for; it would end it");
        }
        try {
            var result = execution.run();
            connection.done(enters);
            return result;
        } catch (SQLException e) {
            connection.failed(e);
            throw e;
        }
    }

    private interface Execution {
        Object run() throws SQLException;
    }
}
