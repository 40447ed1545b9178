package dev.muster.desk;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Walks what waits at some desks: at each by an index, and then together. Within a community an answer is due in the order
/// in which was asked, so no walk reads further than what it shows, whatever the archive holds: what waits within its time is
/// what has come in since, and of what did not work the last days are looked at.
@Repository
class QueueStore {
    private static final String DESKS = """
            with here as materialized (
                select p.id as place, make_interval(hours => coalesce(c.answer_within, 24)) as within
                  from rights.place p
                  left join communities.charter c on c.place_id = p.id
                 where p.id = any (:places::uuid[]))
            """;
    private static final String FIRST = """
            not exists (select 1 from items.item e
                         where e.author_id = i.author_id and e.kind in ('question', 'answer', 'comment')
                           and e.place_id = i.place_id and e.created < i.created and e.hidden is null)""";
    private static final String WITHIN = "%1$s.created >= :now::timestamptz - here.within";
    private static final int LOOKS_BACK_DAYS = 90;
    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param tag only questions with this tag, or null
    /// @param audience of whoever looks
    record Looking(List<Place> places, @Nullable String tag, @Nullable UUID person, Audience audience, Instant now) {}

    record Found(Spot spot, boolean newcomer) {}

    List<Found> walk(Why why, Looking looking, @Nullable Spot from, int most) {
        return jdbc.sql(walking(why, looking, from != null, most))
            .param("places", looking.places().stream().map(each -> each.id().toString()).toArray(String[]::new))
            .param("tag", looking.tag()).param("me", looking.person()).param("now", looking.now().atOffset(ZoneOffset.UTC))
            .param("at", from == null ? null : from.at().atOffset(ZoneOffset.UTC)).param("id", from == null ? null : from.id())
            .query((row, _) -> found(why, row)).list();
    }

    private static Found found(Why why, ResultSet row) throws SQLException {
        return new Found(new Spot(why, row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)), row.getBoolean("newcomer"));
    }

    /// The limit is written out, and so is the audience: so says the partial index that serves it, word for word.
    static String walking(Why why, Looking looking, boolean fromSpot, int most) {
        boolean byTag = looking.tag() != null;
        return switch (why) {
            case OVERDUE -> waiting("%1$s.created < :now::timestamptz - here.within", "", FIRST, looking, fromSpot, most);
            case NEWCOMER -> waiting(WITHIN, " and " + FIRST, "true", looking, fromSpot, most);
            case UNANSWERED -> waiting(WITHIN, " and not (" + FIRST + ")", "false", looking, fromSpot, most);
            case FAILED -> failed(byTag, fromSpot, most);
            case TAKEN -> kept("desk.taking", "since", "person_id = :me and ", byTag, fromSpot, most);
            case PUT_OFF -> kept("desk.put_off", "until", "", byTag, fromSpot, most);
        };
    }

    /// With a tag, the tag's index is walked, and each question is found by its id: left to choose, the planner reads all that waits, once
    /// or even for each question. What is answered only where whoever asked does not see it waits, too: so says `answered`.
    private static String waiting(String when, String which, String newcomer, Looking looking, boolean fromSpot, int most) {
        boolean byTag = looking.tag() != null;
        var key = byTag ? "t.created, t.item_id" : "i.created, i.id";
        var bound = " and " + when.formatted(byTag ? "t" : "i") + (fromSpot ? " and (" + key + ") > (:at::timestamptz - here.within, :id::uuid)" : "");
        return DESKS + """
                select found.*
                  from here
                 cross join lateral (
                       select i.id, i.created + here.within as at, %s as newcomer
                         from %s
                          and i.kind = 'question' and i.hidden is null and i.state = 'open' and i.answered & %d = 0%s
                          and not exists (select 1 from desk.put_off o where o.item_id = i.id and o.until > :now)
                        order by %s
                        limit %d) found
                 order by found.at, found.id
                 limit %d
                """.formatted(newcomer, byTag ? tagged(bound) : "items.item i where i.place_id = here.place" + bound, looking.audience().bit(), which, key, most, most);
    }

    private static String tagged(String bound) {
        return """
                (select t.item_id, t.created from items.tagged t
                  where t.place_id = here.place and t.tag = :tag and t.state = 'open'%s
                  order by t.created, t.item_id
                 offset 0) t
                 cross join lateral (
                       select one.id, one.place_id, one.author_id, one.kind, one.hidden, one.state, one.answered, one.created
                         from items.item one
                        where one.id = t.item_id
                       offset 0) i
                where true""".formatted(bound);
    }

    /// What people said of accepted answers, as long as nobody has replied to it.
    private static String failed(boolean byTag, boolean fromSpot, int most) {
        return DESKS + """
                select q.item_id as id, min(r.at) as at, false as newcomer
                  from here
                  join activity.activity a on a.place_id = here.place and a.verb = 'REJECT' and a.object_kind = 'answer'
                       and a.happened > :now::timestamptz - interval '%d days'
                  join conversation.reuse r on r.item_id = a.object_id and r.person_id = a.actor_id and not r.worked
                  join questions.question q on q.item_id = a.target_id and q.accepted_id = r.item_id and q.closed is null
                  join items.item i on i.id = q.item_id and i.hidden is null
                  join items.item w on w.id = r.item_id and w.changed <= r.at
                 where not exists (select 1 from items.item s
                                    where s.root_id = i.id and s.root_id <> s.id and s.created > r.at and s.author_id <> r.person_id
                                      and s.hidden is null and s.state <> 'deleted')
                   and not exists (select 1 from desk.put_off o where o.item_id = i.id and o.until > :now)
                """.formatted(LOOKS_BACK_DAYS) + (byTag ? "   and exists (select 1 from items.tagged t where t.item_id = i.id and t.tag = :tag)\n" : "")
                + " group by q.item_id\n" + (fromSpot ? "having (min(r.at), q.item_id) > (:at, :id::uuid)\n" : "")
                + " order by at, id\n limit " + most;
    }

    private static String kept(String table, String at, String whose, boolean byTag, boolean fromSpot, int most) {
        return """
                select k.item_id as id, k.%2$s as at, false as newcomer
                  from %1$s k
                  join items.item i on i.id = k.item_id and i.hidden is null
                 where %3$sk.place_id = any (:places::uuid[]) and k.until > :now
                """.formatted(table, at, whose)
                + (byTag ? "   and exists (select 1 from items.tagged t where t.item_id = i.id and t.tag = :tag)\n" : "")
                + (fromSpot ? "   and (k." + at + ", k.item_id) > (:at, :id::uuid)\n" : "")
                + " order by k." + at + ", k.item_id\n limit " + most;
    }

    /// How many there are, counting no further than `most`.
    int count(Why why, Looking looking, int most) {
        return walk(why, looking, null, most).size();
    }
}
