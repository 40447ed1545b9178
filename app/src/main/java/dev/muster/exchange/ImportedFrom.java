package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Site;
import dev.muster.items.spi.Provenance;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells readers where imported work came from, as its licence asks.
@Component
class ImportedFrom implements Provenance {
    private final JdbcClient jdbc;

    ImportedFrom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Origin> of(Collection<UUID> items) {
        var origins = new HashMap<UUID, Origin>();
        if (items.isEmpty()) {
            return origins;
        }
        jdbc.sql("""
                select o.object_id, o.kind, o.source_key, o.licence, o.removed, s.site, s.kind as source,
                       coalesce((select sum(case v.kind when 'up' then v.count when 'down' then -v.count else 0 end)
                                   from exchange.votes v where v.item_id = o.object_id), 0) as votes
                  from exchange.origin o join exchange.source s on s.id = o.source_id
                 where o.object_id in (:items)
                """)
            .param("items", items)
            .query(row -> {
                origins.put(row.getObject("object_id", UUID.class), origin(row));
            });
        return origins;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        var removed = row.getObject("removed", OffsetDateTime.class);
        return new Origin(row.getString("site"), address(new Site(row.getString("site")), row.getString("source"), row.getString("kind"), row.getLong("source_key")),
                row.getString("licence"), row.getInt("votes"), removed == null ? null : removed.toInstant());
    }

    private static URI address(Site site, String source, String kind, long key) {
        return switch (source) {
            case "mediawiki" -> inWiki(site, kind, key);
            // Where a ticket stands in its system, nobody knows here.
            case "tickets" -> URI.create("https://" + site.name());
            default -> address(site, kind, key);
        };
    }

    /// A wiki finds its pages and people by number wherever they are by now.
    static URI inWiki(Site site, String kind, long key) {
        return switch (kind) {
            case "page", "user" -> URI.create("https://" + site.name() + "/wiki/Special:Redirect/" + kind + "/" + key);
            default -> URI.create("https://" + site.name());
        };
    }

    private static URI address(Site site, String kind, long key) {
        return switch (kind) {
            case "question" -> site.question(key);
            case "answer" -> site.answer(key);
            case "user" -> site.user(key);
            default -> URI.create("https://" + site.name());
        };
    }
}
