package dev.muster.writing;

import dev.muster.items.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the viewer is named, under the viewer's rights.
@Repository
class MentionedStore {
    private static final String NAMED = "select item_id, by_id, at, seen from writing.mention where person_id = :me";
    private final JdbcClient jdbc;

    MentionedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Named(UUID item, UUID by, Instant at, @Nullable Instant seen) {}

    /// The latest, last first.
    ///
    /// @param from where the list goes on, or null for its beginning
    List<Named> latest(UUID me, @Nullable Instant from, @Nullable UUID item, boolean unseen, int most) {
        return jdbc.sql(NAMED + " and stands" + (unseen ? " and seen is null" : "") + (from == null ? "" : " and (at, item_id) < (:from, :item)")
                    + " order by at desc, item_id desc limit " + most)
            .param("me", me).param("from", from == null ? null : from.atOffset(ZoneOffset.UTC)).param("item", item)
            .query((row, _) -> named(row)).list();
    }

    Optional<Named> find(UUID item, UUID me) {
        return jdbc.sql(NAMED + " and item_id = :item").param("me", me).param("item", item).query((row, _) -> named(row)).optional();
    }

    List<UUID> unseenIn(UUID thread, UUID me, int most) {
        return jdbc.sql("""
                select m.item_id
                  from writing.mention m
                  join items.item i on i.id = m.item_id
                 where m.person_id = :me and m.stands and m.seen is null and i.root_id = :thread
                 order by i.created, i.id
                """ + " limit " + most)
            .param("me", me).param("thread", thread).query(UUID.class).list();
    }

    int unseen(UUID me, int most) {
        return jdbc.sql("select count(*) from (select 1 from writing.mention where person_id = :me and stands and seen is null limit " + most + ") new")
            .param("me", me).query(Integer.class).single();
    }

    void see(UUID me, Collection<Item> items, Instant now) {
        jdbc.sql("update writing.mention set seen = :now where person_id = :me and seen is null and item_id = any (:items::uuid[])")
            .param("me", me).param("items", items.stream().map(each -> each.id().toString()).toArray(String[]::new)).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void seeAll(UUID me, Instant upTo, Instant now) {
        jdbc.sql("update writing.mention set seen = :now where person_id = :me and seen is null and at <= :upTo")
            .param("me", me).param("upTo", upTo.atOffset(ZoneOffset.UTC)).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    boolean wantsLetters(UUID me) {
        return jdbc.sql("select not exists (select 1 from writing.no_letter where person_id = :me)").param("me", me).query(Boolean.class).single();
    }

    void letters(UUID me, boolean wanted) {
        jdbc.sql(wanted ? "delete from writing.no_letter where person_id = :me" : "insert into writing.no_letter (person_id) values (:me) on conflict do nothing")
            .param("me", me).update();
    }

    private static Named named(ResultSet row) throws SQLException {
        var seen = row.getObject("seen", OffsetDateTime.class);
        return new Named(row.getObject("item_id", UUID.class), row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant());
    }
}
