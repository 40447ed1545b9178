package dev.muster.rights;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A pooled connection for one viewer. The real one never leaves manual commit; autocommit is played: a statement by itself
/// carries its own commit, so that it is begun, run and committed in one round trip.
final class ViewerConnection implements ViewerDataSource.Calls {
    private static final String ENTER = "select set_config('muster.person', ?, true), set_config('muster.audience', ?, true); ";
    private static final String ENTER_AS_GUEST = ENTER.replace("; ", ", set_config('muster.guest', '%s', true); ");
    private static final String AND_DONE = "\n; commit";
    private final Connection raw;
    private final Viewer viewer;
    private final String enter;
    private boolean autoCommit = true;
    private boolean entered;

    ViewerConnection(Connection raw, Viewer viewer) {
        this.raw = raw;
        this.viewer = viewer;
        this.enter = Viewer.GUEST_OF.isBound() ? ENTER_AS_GUEST.formatted(Viewer.GUEST_OF.get()) : ENTER;
    }

    @Override
    public @Nullable Object call(Method method, Object[] words) throws Throwable {
        return switch (method.getName()) {
            case "getAutoCommit" -> autoCommit;
            case "setAutoCommit" -> setAutoCommit((boolean) words[0]);
            case "prepareStatement" -> prepare(method, words);
            case "createStatement", "prepareCall" -> refuse(method);
            case "commit", "rollback" -> {
                entered = words.length > 0 && entered;
                yield method.invoke(raw, words);
            }
            case "close" -> {
                if (!autoCommit) {
                    raw.rollback();
                }
                yield method.invoke(raw, words);
            }
            default -> method.invoke(raw, words);
        };
    }

    private @Nullable Object setAutoCommit(boolean wanted) throws SQLException {
        if (wanted && !autoCommit) {
            raw.commit();
            entered = false;
        }
        autoCommit = wanted;
        return null;
    }

    private Object prepare(Method method, Object[] words) throws Throwable {
        if (words.length == 2 && asksForKeys(words[1])) {
            return refuse(method);
        }
        boolean enters = !entered;
        var prepared = words.clone();
        if (enters) {
            prepared[0] = enter + words[0] + (autoCommit ? AND_DONE : "");
        }
        var statement = (PreparedStatement) method.invoke(raw, prepared);
        return ViewerDataSource.proxy(PreparedStatement.class, new ViewerStatement(this, statement, enters, autoCommit));
    }

    /// The driver would add its own words to the end of ours.
    private static boolean asksForKeys(Object word) {
        return !(word instanceof Integer number) || number == PreparedStatement.RETURN_GENERATED_KEYS;
    }

    private static Object refuse(Method method) throws SQLException {
        throw new SQLException(method.getName() + " cannot carry a viewer; prepare a statement");
    }

    /// Names the viewer in a statement's first two parameters.
    void enter(PreparedStatement statement) throws SQLException {
        statement.setString(1, viewer.person() == null ? "" : viewer.person().toString());
        statement.setString(2, Integer.toString(viewer.audience().bit()));
    }

    boolean isAutoCommit() {
        return autoCommit;
    }

    void done(boolean enteredNow) {
        entered |= enteredNow && !autoCommit;
    }

    /// What went wrong first is what is told: a connection that broke cannot even be rolled back.
    void failed(Throwable first) {
        try {
            if (autoCommit) {
                raw.rollback();
            }
        } catch (SQLException broken) {
            first.addSuppressed(broken);
        }
    }
}
