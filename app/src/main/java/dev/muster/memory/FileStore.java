package dev.muster.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of pages' files under the viewer's rights.
@Repository("memoryFileStore")
class FileStore {
    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Version(String name, int number, @Nullable UUID attachment, UUID by, Instant at, @Nullable Integer restored) {}

    /// The newest version of each of a page's files, by name.
    List<Version> newest(UUID page) {
        return jdbc.sql("select distinct on (name) * from memory.file where page_id = :page order by name, number desc").param("page", page).query((row, _) -> version(row)).list();
    }

    /// All versions of one of them, the newest first.
    List<Version> versions(UUID page, String name) {
        return jdbc.sql("select * from memory.file where page_id = :page and name = :name order by number desc").param("page", page).param("name", name)
            .query((row, _) -> version(row)).list();
    }

    /// The next version of a file of a page that the caller has locked.
    void add(UUID page, Version version) {
        jdbc.sql("""
                insert into memory.file (page_id, name, number, previous, attachment_id, by_id, at, restored)
                values (:page, :name, :number, nullif(:number - 1, 0), :attachment::uuid, :by, :at, :restored::int)
                """)
            .param("page", page).param("name", version.name()).param("number", version.number()).param("attachment", version.attachment()).param("by", version.by())
            .param("at", PageStore.utc(version.at())).param("restored", version.restored()).update();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getString("name"), row.getInt("number"), row.getObject("attachment_id", UUID.class), row.getObject("by_id", UUID.class), PageStore.time(row, "at"),
                row.getObject("restored", Integer.class));
    }
}
