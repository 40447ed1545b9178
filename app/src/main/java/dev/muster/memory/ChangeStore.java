package dev.muster.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What pages said, revision by revision.
@Repository
class ChangeStore {
    static final String WITHOUT_BODY = "page_id, number, base, editor_id, at, title, '' as body, summary, minor, reverted_to";
    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Change> find(UUID page, int number) {
        return jdbc.sql("select * from memory.revision where page_id = :page and number = :number")
            .param("page", page).param("number", number).query((row, _) -> change(row)).optional();
    }

    /// The revisions of a page without their texts, newest first.
    ///
    /// @param below only those with a lower number
    List<Change> before(UUID page, int below, int most) {
        return jdbc.sql("select " + WITHOUT_BODY + " from memory.revision where page_id = :page and number < :below order by number desc limit :most")
            .param("page", page).param("below", below).param("most", most).query((row, _) -> change(row)).list();
    }

    /// The same upwards, oldest first.
    List<Change> after(UUID page, int above, int most) {
        return jdbc.sql("select " + WITHOUT_BODY + " from memory.revision where page_id = :page and number > :above order by number limit :most")
            .param("page", page).param("above", above).param("most", most).query((row, _) -> change(row)).list();
    }

    /// All revisions of a page with their texts, oldest first.
    List<Change> all(UUID page) {
        return jdbc.sql("select * from memory.revision where page_id = :page order by number").param("page", page).query((row, _) -> change(row)).list();
    }

    /// The texts that follow a revision, oldest first.
    List<String> bodies(UUID page, int above, int most) {
        return jdbc.sql("select body from memory.revision where page_id = :page and number > :above order by number limit :most")
            .param("page", page).param("above", above).param("most", most).query(String.class).list();
    }

    List<Change> these(UUID page, Collection<Integer> numbers) {
        return jdbc.sql("select " + WITHOUT_BODY + " from memory.revision where page_id = :page and number = any (:numbers::int[])")
            .param("page", page).param("numbers", numbers.toArray(Integer[]::new)).query((row, _) -> change(row)).list();
    }

    /// What changed in a place, latest first, without the texts.
    List<Change> latest(UUID place, @Nullable Mark from, boolean onwards, boolean minor, int most) {
        var bound = from == null ? "" : " and (at, page_id, number) %s (:at, :id, :number)".formatted(onwards ? "<" : ">");
        var order = onwards ? "at desc, page_id desc, number desc" : "at, page_id, number";
        return jdbc.sql("select " + WITHOUT_BODY + " from memory.revision where place_id = :place" + (minor ? "" : " and not minor") + bound + " order by " + order + " limit " + most)
            .param("place", place).param("at", PageStore.utc(from == null ? Instant.EPOCH : from.at())).param("id", from == null ? null : from.page())
            .param("number", from == null ? 0 : from.number())
            .query((row, _) -> change(row)).list();
    }

    /// Where one stopped reading what changed in a place.
    record Mark(Instant at, UUID page, int number) {}

    static Change change(ResultSet row) throws SQLException {
        return new Change(row.getObject("page_id", UUID.class), row.getInt("number"), row.getObject("base", Integer.class), row.getObject("editor_id", UUID.class),
                PageStore.time(row, "at"), row.getString("title"), row.getString("body"), row.getString("summary"), row.getBoolean("minor"),
                row.getObject("reverted_to", Integer.class));
    }
}
