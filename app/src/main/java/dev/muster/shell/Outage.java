package dev.muster.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/// Why something could not be done just now, though nothing is wrong with it: it may be tried again.
public enum Outage {

    /// The database does not answer, or went away in the middle.
    AWAY("shell.unavailable"),

    /// More wait than can be served soon.
    BUSY("shell.busy"),

    /// It took longer than anything may take, and was stopped.
    SLOW("shell.slow"),

    /// The disk is full.
    NO_ROOM("shell.no-room");

    private static final String NO_ROOM_STATE = "53100";
    private static final String NO_ROOM_WORDS = "No space left on device";
    /// What the pool says of a connection that it took away since the database went away under it; it has no state.
    private static final String TAKEN_AWAY = "Connection is closed";
    private final String key;

    Outage(String key) {
        this.key = key;
    }

    /// The message key of the sentence for people, which is also the code for programs.
    public String key() {
        return key;
    }

    /// Whether a failure tells of an outage; otherwise it is a fault of ours.
    public static Optional<Outage> of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            var told = switch (each) {
                case Unavailable unavailable -> Optional.of(unavailable.outage());
                case SQLException ofDatabase -> of(ofDatabase);
                default -> Optional.<Outage>empty();
            };
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static Optional<Outage> of(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(NO_ROOM_STATE) || String.valueOf(failure.getMessage()).contains(NO_ROOM_WORDS)) {
            return Optional.of(NO_ROOM);
        }
        return Optional.ofNullable(switch (state) {
            case "53300", "40001", "40P01", "55P03" -> BUSY;
            case "57014", "25P03", "25P04" -> SLOW;
            default -> failure instanceof SQLTransientConnectionException || away(state) || TAKEN_AWAY.equals(failure.getMessage()) ? AWAY : null;
        });
    }

    /// Connection lost; no resources left; stopped by its operator; the system around it failed.
    private static boolean away(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("58");
    }
}
