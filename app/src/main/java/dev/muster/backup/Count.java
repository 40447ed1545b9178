package dev.muster.backup;

/// How many rows of a table a backup holds: exactly, or between what was there when it began and when it ended.
public record Count(String table, long least, long most) {

    boolean holds(long rows) {
        return least <= rows && rows <= most;
    }
}
