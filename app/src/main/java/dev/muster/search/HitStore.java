package dev.muster.search;

import dev.muster.items.text.BodyText;
import dev.muster.items.text.Format;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads back what the index found, under the viewer's rights: what the viewer may not see does not come back.
@Repository
class HitStore {
    private final JdbcClient jdbc;

    HitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the index has of something.
    ///
    /// @param digest stands for what it said when it was read for the index
    record Found(UUID id, String digest, String words) {}

    /// What the viewer may read of it.
    ///
    /// @param rewritten what it says by now, where that is not what the index has
    record Back(String kind, String handle, String title, String state, List<String> tags, UUID author, Instant created, Hit.Where where,
            @Nullable BodyText rewritten) {}

    Map<UUID, Back> read(List<Found> found) {
        var back = new HashMap<UUID, Back>();
        jdbc.sql("""
                select i.id, i.kind, i.handle, coalesce(i.title, r.title, '') as title, r.state, i.author_id, i.created, i.format,
                       array(select t.tag from items.tagged t where t.item_id = i.root_id order by t.tag) as tags,
                       case when p.kind = 'community' then p.handle end as place_handle, p.title as place_title,
                       case when md5(i.format || ' ' || i.body) <> f.digest then i.body end as body
                  from unnest(:ids::uuid[], :digests::text[]) as f (id, digest)
                  join items.item i on i.id = f.id
                  join items.item r on r.id = i.root_id
                  join rights.place p on p.id = i.place_id
                 where i.hidden is null
                """)
            .param("ids", found.stream().map(each -> each.id().toString()).toArray(String[]::new))
            .param("digests", found.stream().map(Found::digest).toArray(String[]::new))
            .query(row -> {
                back.put(row.getObject("id", UUID.class), back(row));
            });
        return back;
    }

    private static Back back(ResultSet row) throws SQLException {
        var body = row.getString("body");
        return new Back(row.getString("kind"), row.getString("handle"), row.getString("title"), row.getString("state"),
                List.of((String[]) row.getArray("tags").getArray()), row.getObject("author_id", UUID.class),
                row.getObject("created", OffsetDateTime.class).toInstant(), new Hit.Where(row.getString("place_handle"), row.getString("place_title")),
                body == null ? null : new BodyText(Format.valueOf(row.getString("format")), body));
    }
}
