package dev.muster.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Suggestions, under the viewer's rights.
@Repository
class SuggestionStore {
    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it is asked for where there is no charter to say so.
    boolean approves(UUID place) {
        return jdbc.sql("select exists (select 1 from memory.rule where place_id = :place and approved)").param("place", place).query(Boolean.class).single();
    }

    void approves(UUID place, boolean approved) {
        jdbc.sql("insert into memory.rule (place_id, approved) values (:place, :approved) on conflict (place_id) do update set approved = excluded.approved")
            .param("place", place).param("approved", approved).update();
    }

    void insert(Suggestion suggestion) {
        jdbc.sql("""
                insert into memory.suggestion (id, page_id, place_id, author_id, at, base, title, body, summary, minor)
                values (:id, :page, :place, :author, :at, :base, :title, :body, :summary, :minor)
                """)
            .param("id", suggestion.id()).param("page", suggestion.page()).param("place", suggestion.place()).param("author", suggestion.author())
            .param("at", PageStore.utc(suggestion.at())).param("base", suggestion.base()).param("title", suggestion.title()).param("body", suggestion.body())
            .param("summary", suggestion.summary()).param("minor", suggestion.minor()).update();
    }

    Optional<Suggestion> find(UUID page, UUID id) {
        return jdbc.sql("select * from memory.suggestion where page_id = :page and id = :id").param("page", page).param("id", id).query((row, _) -> suggestion(row)).optional();
    }

    /// @return whether nobody else has decided meanwhile
    boolean decide(UUID id, Suggestion.State state, Suggestion.Decided decided) {
        return jdbc.sql("""
                update memory.suggestion set state = :state, decided = :at, decided_by = :by, reason = :reason, taken_as = :taken::int
                 where id = :id and state = 'OPEN'
                """)
            .param("id", id).param("state", state.name()).param("at", PageStore.utc(decided.at())).param("by", decided.by()).param("reason", decided.reason())
            .param("taken", decided.takenAs()).update() == 1;
    }

    /// Those of a page that wait, the oldest first.
    List<Suggestion> open(UUID page, int most) {
        return jdbc.sql("select * from memory.suggestion where page_id = :page and state = 'OPEN' order by at, id limit " + most).param("page", page).query((row, _) -> suggestion(row)).list();
    }

    /// Those of a place that wait, the oldest first.
    List<Suggestion> openIn(UUID place, int most) {
        return jdbc.sql("select * from memory.suggestion where place_id = :place and state = 'OPEN' order by at, id limit " + most).param("place", place).query((row, _) -> suggestion(row)).list();
    }

    /// Those that wait for somebody who answers for the page.
    List<Suggestion> waitingFor(UUID owner, int most) {
        return jdbc.sql("""
                select s.* from memory.page p join memory.suggestion s on s.page_id = p.item_id
                 where p.owner_id = :owner and s.state = 'OPEN' and s.author_id <> :owner
                 order by s.at, s.id limit
                """ + most)
            .param("owner", owner).query((row, _) -> suggestion(row)).list();
    }

    /// How many of somebody's wait in a place.
    int countOpen(UUID place, UUID author) {
        return jdbc.sql("select count(*) from memory.suggestion where place_id = :place and author_id = :author and state = 'OPEN'")
            .param("place", place).param("author", author).query(Integer.class).single();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        var decided = by == null ? null
                : new Suggestion.Decided(by, row.getObject("decided", OffsetDateTime.class).toInstant(), row.getString("reason"), row.getObject("taken_as", Integer.class));
        return new Suggestion(row.getObject("id", UUID.class), row.getObject("page_id", UUID.class), row.getObject("place_id", UUID.class), row.getObject("author_id", UUID.class),
                PageStore.time(row, "at"), row.getInt("base"), row.getString("title"), row.getString("body"), row.getString("summary"), row.getBoolean("minor"),
                Suggestion.State.valueOf(row.getString("state")), decided);
    }
}
