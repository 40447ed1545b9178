package dev.muster.measures;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the communities that the viewer may see did lately, from what {@link Rollups} keeps of each.
@Repository
class PeerLog {
    /// Those nearest in age are compared of all in which anything happened, since a young community is none of an old one's peers. Fewer than 5 people are told of nowhere.
    static final String QUERY = """
            with peer as materialized (
                select id
                  from rights.place
                 where kind = 'community' and (closed is null or id = :place)
                   and exists (select 1 from measures.contribution c where c.place_id = place.id and c.day >= :peersFrom and c.day < :beforeDay)
                 order by abs(extract(epoch from opened - (select opened from rights.place where id = :place))), id
                 limit 100),
            given as (
                select place_id, count(distinct person_id) as people, sum(questions + answers) as content, count(distinct day) as days,
                       sum(questions + answers + comments) as contributions
                  from measures.contribution
                 where place_id in (select id from peer) and day >= :peersFrom and day < :beforeDay
                 group by place_id
                having count(distinct person_id) >= 5),
            replied as (
                select place_id, sum(replies) as replies
                  from measures.reply
                 where place_id in (select id from peer) and day >= :peersFrom and day < :beforeDay
                 group by place_id),
            fate as (
                select place_id, question_id, asked, coalesce(min(replied) < :before, false) as replied,
                       coalesce(min(answered) <= asked + interval '24 hours', false) as prompt,
                       coalesce(bool_or(solved < :before and (unsolved is null or unsolved >= :before)), false) as solved
                  from measures.question
                 where place_id in (select id from peer) and asked >= cast(:peersFrom as date)::timestamp at time zone 'UTC' and asked < :before
                 group by place_id, question_id, asked
                having any_value(asker_id) is not null and not bool_or(made)),
            asked as (
                select place_id, count(*) filter (where asked <= cast(:at as timestamptz) - interval '24 hours') as day_old,
                       count(*) filter (where prompt and asked <= cast(:at as timestamptz) - interval '24 hours') as prompt,
                       count(*) filter (where replied) as replied, count(*) filter (where replied and solved) as solved
                  from fate
                 group by place_id)
            select place_id, people, content, days, contributions, coalesce(replied.replies, 0) as replies, coalesce(day_old, 0) as day_old,
                   coalesce(prompt, 0) as prompt, coalesce(asked.replied, 0) as replied, coalesce(solved, 0) as solved
              from given
              left join replied using (place_id)
              left join asked using (place_id)
             order by place_id
            """;

    private final JdbcClient jdbc;

    PeerLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Peers told(UUID place, AsOf asOf) {
        return Peers.of(place, jdbc.sql(QUERY).param("place", place).params(asOf.parameters())
            .query((row, _) -> new Peers.Peer(row.getObject("place_id", UUID.class), row.getLong("people"), row.getLong("content"), row.getLong("days"),
                    new Share(row.getLong("replies"), row.getLong("contributions")), new Share(row.getLong("prompt"), row.getLong("day_old")),
                    new Share(row.getLong("solved"), row.getLong("replied"))))
            .list());
    }
}
