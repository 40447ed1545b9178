package dev.muster.questions;

import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Walks the lists of a place's questions. Each is one walk of one index, whose last columns are `created` and `id`;
/// the literals below are what the partial indexes of `items.item` say, word for word.
@Repository
class ListStore {
    private static final int TAGS_SHOWN = 12;
    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param onwards true to walk towards older questions
    List<Marker> walk(UUID place, Wanted wanted, @Nullable Marker from, boolean onwards, int most, Viewer viewer) {
        return jdbc.sql(walking(wanted, from != null, onwards, most, viewer))
            .param("place", place).param("tag", wanted.tag()).param("me", viewer.person())
            .param("created", (from == null ? Instant.EPOCH : from.created()).atOffset(ZoneOffset.UTC))
            .param("id", from == null ? null : from.id())
            .query((row, _) -> new Marker(row.getObject("created", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)))
            .list();
    }

    /// The limit is written out: a plan made for any limit would prepare for many rows.
    static String walking(Wanted wanted, boolean fromMarker, boolean onwards, int most, Viewer viewer) {
        boolean byTag = wanted.tag() != null && wanted.show() != Show.UNANSWERED && wanted.show() != Show.MINE;
        var key = byTag ? "t.created, t.item_id" : "i.created, i.id";
        var bound = fromMarker ? " and (%s) %s (:created, :id)".formatted(key, onwards ? "<" : ">") : "";
        var order = onwards ? " desc" : "";
        return (byTag ? tagged(wanted.show()) : listed(wanted, viewer)) + bound
                + " order by " + key.replace(",", order + ",") + order + " limit " + most;
    }

    /// How many there are, counting no further than `most`: along the same index as the list itself.
    int count(UUID place, Wanted wanted, int most, Viewer viewer) {
        return jdbc.sql("select count(*) from (" + walking(wanted, false, true, most, viewer) + ") found")
            .param("place", place).param("tag", wanted.tag()).param("me", viewer.person())
            .query(Integer.class).single();
    }

    /// How many have waited for an answer since before a moment, counting no further than `most`.
    int waitingSince(UUID place, Instant before, int most, Viewer viewer) {
        return jdbc.sql("select count(*) from (" + listed(new Wanted(Show.UNANSWERED, null), viewer) + " and i.created < :before limit " + most + ") found")
            .param("place", place).param("before", before.atOffset(ZoneOffset.UTC))
            .query(Integer.class).single();
    }

    /// The latest acceptances that still hold, as the log has them.
    List<Solved> solvedLately(UUID place, int most) {
        return jdbc.sql("""
                select q.item_id, i.author_id, a.happened
                  from activity.activity a
                  join questions.question q on q.accepted_id = a.object_id and q.settled = a.happened
                  join items.item i on i.id = a.object_id and i.place_id = a.place_id
                 where a.place_id = :place and a.verb = 'ACCEPT' and a.object_kind = 'answer'
                 order by a.happened desc
                 limit :most
                """)
            .param("place", place).param("most", most)
            .query((row, _) -> new Solved(row.getObject("item_id", UUID.class), row.getObject("author_id", UUID.class),
                    row.getObject("happened", OffsetDateTime.class).toInstant()))
            .list();
    }

    /// @param by who gave the accepted answer
    record Solved(UUID question, UUID by, Instant at) {}

    private static String listed(Wanted wanted, Viewer viewer) {
        var condition = switch (wanted.show()) {
            case ALL -> "";
            case OPEN -> " and i.state = 'open'";
            case SOLVED -> " and i.state = 'solved'";
            case MINE -> " and i.author_id = :me";
            case UNANSWERED -> " and i.state = 'open' and i.answered & %d = 0".formatted(viewer.audience().bit());
        };
        var tag = wanted.tag() == null ? "" : " and exists (select 1 from items.tagged t where t.item_id = i.id and t.tag = :tag)";
        return """
                select i.created, i.id
                  from items.item i
                 where i.place_id = :place and i.kind = 'question' and i.hidden is null
                """ + condition + tag;
    }

    private static String tagged(Show show) {
        var condition = switch (show) {
            case OPEN -> " and t.state = 'open'";
            case SOLVED -> " and t.state = 'solved'";
            case ALL, UNANSWERED, MINE -> "";
        };
        return """
                select t.created, t.item_id as id
                  from items.tagged t
                  join items.item i on i.id = t.item_id
                 where t.place_id = :place and t.tag = :tag and i.hidden is null
                """ + condition;
    }

    /// The tags of the latest questions, most used first.
    List<Lists.Tagged> tagsOfLatest(UUID place, int latest) {
        return jdbc.sql("""
                select t.tag, count(*) as questions
                  from (select i.id from items.item i
                         where i.place_id = :place and i.kind = 'question' and i.hidden is null
                         order by i.created desc, i.id desc
                         limit :latest) recent
                  join items.tagged t on t.item_id = recent.id
                 group by t.tag
                 order by questions desc, t.tag
                 limit :most
                """)
            .param("place", place).param("latest", latest).param("most", TAGS_SHOWN)
            .query((row, _) -> new Lists.Tagged(row.getString("tag"), row.getInt("questions")))
            .list();
    }
}
