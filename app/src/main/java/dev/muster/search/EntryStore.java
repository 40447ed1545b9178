package dev.muster.search;

import dev.muster.items.text.BodyText;
import dev.muster.items.text.Format;
import dev.muster.items.text.Rendering;
import dev.muster.shell.SystemDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads for the index what there is to find: as the system, and shows it to nobody.
///
/// What is hidden, taken back or brought by an unfinished import is not there.
@Repository
class EntryStore {
    /// Further words of one item are not looked at.
    static final int LONGEST = 100_000;

    private static final String THERE = """
            select i.id, i.kind, i.place_id, i.layer, i.circle_id, i.author_id, i.title, i.body, i.format, i.created,
                   case when i.root_id <> i.id then r.title end as thread, r.state,
                   array(select t.tag from items.tagged t where t.item_id = i.root_id order by t.tag) as tags
              from items.item i
              join items.item r on r.id = i.root_id
             where i.kind = any (:kinds) and i.hidden is null and i.state <> 'deleted'
               and (i.run_id is null or not exists (select 1 from items.unfinished_run u where u.run_id = i.run_id))
            """;
    private final SystemDatabase system;
    private final Rendering rendering;
    private final Kinds kinds;

    EntryStore(SystemDatabase system, Rendering rendering, Kinds kinds) {
        this.system = system;
        this.rendering = rendering;
        this.kinds = kinds;
    }

    /// What there is to find of these items.
    List<Entry> all(Collection<UUID> ids) {
        return system.jdbc().sql(THERE + " and i.id = any (:ids::uuid[])")
            .param("kinds", kinds.names()).param("ids", array(ids)).query((row, _) -> entry(row)).list();
    }

    /// The items that follow in the order of their ids, whether there is something to find of them or not.
    List<UUID> after(@Nullable UUID last, int most) {
        return system.jdbc().sql("select id from items.item where id > :last order by id limit " + most)
            .param("last", last == null ? new UUID(0, 0) : last).query(UUID.class).list();
    }

    /// The same within a place.
    List<UUID> after(@Nullable UUID last, UUID place, int most) {
        return system.jdbc().sql("select id from items.item where place_id = :place and id > :last order by id limit " + most)
            .param("place", place).param("last", last == null ? new UUID(0, 0) : last).query(UUID.class).list();
    }

    /// Everything that these persons made.
    List<UUID> by(Collection<UUID> authors) {
        return system.jdbc().sql("select id from items.item where author_id = any (:authors::uuid[])").param("authors", array(authors)).query(UUID.class).list();
    }

    /// All items of the threads to which these belong.
    List<UUID> threads(Collection<UUID> ids) {
        return system.jdbc().sql("""
                select t.id
                  from (select distinct root_id from items.item where id = any (:ids::uuid[])) r
                  join items.item t on t.root_id = r.root_id and t.root_id <> t.id or t.id = r.root_id
                """)
            .param("ids", array(ids)).query(UUID.class).list();
    }

    /// The place in the log up to which everything that is read from now on is told of.
    Bookmark latest() {
        return system.jdbc().sql("""
                select tx::text as tx, seq, object_id, recorded
                  from activity.activity
                 where tx < pg_snapshot_xmin(pg_current_snapshot())
                 order by activity.tx desc, activity.seq desc
                 limit 1
                """)
            .query((row, _) -> bookmark(row)).optional().orElse(Bookmark.START);
    }

    /// Whether a place in the log is one of this log's: not so after a restore to an earlier day, nor in another database.
    boolean stands(Bookmark bookmark) {
        return bookmark.equals(Bookmark.START) || bookmark.equals(at(bookmark).orElse(null));
    }

    private Optional<Bookmark> at(Bookmark bookmark) {
        return system.jdbc().sql("select tx::text as tx, seq, object_id, recorded from activity.activity where tx = :tx::text::xid8 and seq = :seq")
            .param("tx", bookmark.position().transaction()).param("seq", bookmark.position().sequence())
            .query((row, _) -> bookmark(row)).optional();
    }

    private static Bookmark bookmark(ResultSet row) throws SQLException {
        return Bookmark.of(row.getString("tx"), row.getLong("seq"), row.getObject("object_id", UUID.class), row.getObject("recorded", OffsetDateTime.class).toInstant());
    }

    private Entry entry(ResultSet row) throws SQLException {
        var body = new BodyText(Format.valueOf(row.getString("format")), row.getString("body"));
        return new Entry(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("place_id", UUID.class), row.getInt("layer"),
                row.getObject("circle_id", UUID.class), row.getObject("author_id", UUID.class), text(row.getString("title")), text(row.getString("thread")),
                List.of((String[]) row.getArray("tags").getArray()), row.getString("state"), row.getObject("created", OffsetDateTime.class).toInstant(),
                words(body, rendering), digest(body));
    }

    static String words(BodyText body, Rendering rendering) {
        var words = rendering.words(body);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The database says the same: {@link HitStore}.
    private static String digest(BodyText body) {
        try {
            var bytes = (body.format().name() + " " + body.source()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
