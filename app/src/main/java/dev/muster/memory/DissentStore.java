package dev.muster.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Why people disagree with pages, under the viewer's rights.
@Repository
class DissentStore {
    private final JdbcClient jdbc;

    DissentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What it has beyond its item.
    record Row(UUID item, UUID page, String why, String section, int revision, Dissent.@Nullable Decided decided) {}

    void insert(Row row) {
        jdbc.sql("insert into memory.dissent (item_id, page_id, why, section, revision) values (:item, :page, :why, :section, :revision) on conflict do nothing")
            .param("item", row.item()).param("page", row.page()).param("why", row.why()).param("section", row.section()).param("revision", row.revision()).update();
    }

    Optional<Row> find(UUID item) {
        return jdbc.sql("select * from memory.dissent where item_id = :item").param("item", item).query((row, _) -> row(row)).optional();
    }

    /// Those with some pages, the oldest first.
    List<Row> of(Collection<UUID> pages, boolean standing, int most) {
        return jdbc.sql("""
                select d.*
                  from memory.dissent d
                  join items.item i on i.id = d.item_id
                 where d.page_id = any (:pages::uuid[])
                """ + (standing ? " and d.decided is null" : "") + " order by i.created, i.id limit " + most)
            .param("pages", pages.stream().map(UUID::toString).toArray(String[]::new)).query((row, _) -> row(row)).list();
    }

    /// Those that stand at pages for which somebody answers.
    List<Row> waitingFor(UUID owner, int most) {
        return jdbc.sql("""
                select d.*
                  from memory.page p
                  join memory.dissent d on d.page_id = p.item_id
                  join items.item i on i.id = d.item_id
                 where p.owner_id = :owner and d.decided is null and i.author_id <> :owner
                 order by i.created, i.id limit
                """ + most)
            .param("owner", owner).query((row, _) -> row(row)).list();
    }

    /// @return whether nobody else has decided meanwhile
    boolean decide(UUID item, Dissent.Decided decided) {
        return jdbc.sql("update memory.dissent set decided = :at, decided_by = :by, reason = :reason where item_id = :item and decided is null")
            .param("item", item).param("at", PageStore.utc(decided.at())).param("by", decided.by()).param("reason", decided.reason()).update() == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        return new Row(row.getObject("item_id", UUID.class), row.getObject("page_id", UUID.class), row.getString("why"), row.getString("section"), row.getInt("revision"),
                by == null ? null : new Dissent.Decided(by, row.getObject("decided", OffsetDateTime.class).toInstant(), row.getString("reason")));
    }
}
