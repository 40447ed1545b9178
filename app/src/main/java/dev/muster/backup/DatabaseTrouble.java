package dev.muster.backup;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.sql.SQLException;

/// Tells that the database gave up on us.
final class DatabaseTrouble {
    private DatabaseTrouble() {}

    static Refusal with(SQLException cause) {
        return new Refusal(Reason.CONFLICT, "backup.database-failed", String.valueOf(cause.getMessage()));
    }
}
