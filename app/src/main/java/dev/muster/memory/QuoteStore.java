package dev.muster.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Quotes, under the viewer's rights.
@Repository
class QuoteStore {
    private final JdbcClient jdbc;

    QuoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String handle, UUID source, int version, String words, UUID by, Instant at) {}

    void insert(Row row) {
        jdbc.sql("insert into memory.quote (id, handle, source_id, version, words, by_id, at) values (:id, :handle, :source, :version, :words, :by, :at)")
            .param("id", row.id()).param("handle", row.handle()).param("source", row.source()).param("version", row.version()).param("words", row.words())
            .param("by", row.by()).param("at", PageStore.utc(row.at())).update();
    }

    /// The same words of the same version, quoted by the same person before.
    Optional<Row> same(Row row) {
        return jdbc.sql("select * from memory.quote where source_id = :source and version = :version and by_id = :by and words = :words order by at, id limit 1")
            .param("source", row.source()).param("version", row.version()).param("by", row.by()).param("words", row.words()).query((found, _) -> row(found)).optional();
    }

    List<Row> all(Collection<String> handles) {
        return handles.isEmpty() ? List.of()
                : jdbc.sql("select * from memory.quote where handle = any (:handles)").param("handles", handles.toArray(String[]::new)).query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("handle"), row.getObject("source_id", UUID.class), row.getInt("version"), row.getString("words"),
                row.getObject("by_id", UUID.class), PageStore.time(row, "at"));
    }
}
