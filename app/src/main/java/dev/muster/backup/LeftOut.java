package dev.muster.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What a copy of a server's files leaves out, as PostgreSQL's own backup does: what a restored server makes anew.
final class LeftOut {
    /// Folders that are kept empty.
    private static final Set<String> EMPTY = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> FILES = Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map",
            "backup_manifest", "backup_label.old", "postgresql.auto.conf.tmp", "current_logfiles.tmp");
    private static final Pattern TEMPORARY = Pattern.compile("pgsql_tmp.*|pg_internal\\.init.*|t\\d+_\\d+.*");
    private static final Pattern RELATION = Pattern.compile("(\\d+)(_fsm|_vm)?(\\.\\d+)?");
    private static final String INIT = "_init";
    private final Path data;

    LeftOut(Path data) {
        this.data = data;
    }

    boolean keptEmpty(Path folder) {
        return data.equals(folder.getParent()) && EMPTY.contains(folder.getFileName().toString());
    }

    /// @param unlogged what {@link #unlogged} found in the file's folder
    boolean omits(Path file, Set<String> unlogged) {
        var name = file.getFileName().toString();
        if (data.equals(file.getParent()) && FILES.contains(name) || TEMPORARY.matcher(name).matches()) {
            return true;
        }
        var relation = RELATION.matcher(name);
        return relation.matches() && unlogged.contains(relation.group(1));
    }

    /// The tables and indexes in a folder whose content is not in the log: a restored server empties them.
    static Set<String> unlogged(Path folder) throws IOException {
        var found = new HashSet<String>();
        try (var files = Files.newDirectoryStream(folder, "*" + INIT)) {
            files.forEach(file -> {
                var name = file.getFileName().toString();
                found.add(name.substring(0, name.length() - INIT.length()));
            });
        }
        return found;
    }
}
