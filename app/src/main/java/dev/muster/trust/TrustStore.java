package dev.muster.trust;

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

/// What somebody did and what came of it, as they themselves may see it.
@Repository
class TrustStore {
    private static final int MOST = 1_000;
    private static final int MOST_PLACES = 20;
    private final JdbcClient jdbc;

    TrustStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param perPair how much of what one other person says counts
    Deeds deeds(UUID place, UUID me, int perPair) {
        return jdbc.sql("""
                with mine as (
                    select i.id, i.kind, i.root_id from items.item i
                     where i.author_id = :me and i.kind in ('answer', 'question') and i.place_id = :place
                     order by i.created desc, i.id desc
                     limit :most
                ), accepted as (
                    select asked.author_id as who, count(*) as times
                      from mine m
                      join questions.question q on q.item_id = m.root_id and q.accepted_id = m.id
                      join items.item asked on asked.id = q.item_id and asked.author_id <> :me
                     where m.kind = 'answer'
                     group by asked.author_id
                ), helped as (
                    select r.person_id as who, count(*) as times
                      from mine m
                      join conversation.reuse r on r.item_id = m.id and r.worked and r.person_id <> :me
                     where m.kind = 'answer'
                     group by r.person_id
                ), solved as (
                    select a.author_id as who, count(*) as times
                      from mine m
                      join questions.question q on q.item_id = m.id
                      join items.item a on a.id = q.accepted_id and a.author_id <> :me
                     where m.kind = 'question'
                     group by a.author_id
                )
                select (select coalesce(sum(least(times, :pair)), 0) from accepted) as accepted,
                       (select coalesce(sum(least(times, :pair)), 0) from helped) as helped,
                       (select count(*) from (select who from accepted union select who from helped) both_of_them) as people,
                       (select coalesce(sum(least(times, :pair)), 0) from solved) as solved
                """)
            .param("me", me).param("place", place).param("most", MOST).param("pair", perPair)
            .query((row, _) -> new Deeds(row.getInt("accepted"), row.getInt("helped"), row.getInt("people"), row.getInt("solved"))).single();
    }

    /// Whether a place was opened since a moment, or fewer than so many people have asked there, as far as the viewer sees it.
    boolean founding(UUID place, Instant young, int people) {
        return jdbc.sql("""
                select case when p.opened > :young then true
                            else :people > (select count(distinct latest.author_id)
                                              from (select i.author_id from items.item i
                                                     where i.place_id = p.id and i.kind = 'question' and i.hidden is null
                                                     order by i.created desc, i.id desc
                                                     limit :most) latest) end
                  from rights.place p
                 where p.id = :place
                """)
            .param("place", place).param("young", utc(young)).param("people", people).param("most", MOST).query(Boolean.class).optional().orElse(false);
    }

    /// What somebody wrote in a place lately.
    ///
    /// @param questions on the last day
    /// @param replies on the last day
    /// @param same whether the same words are among the latest
    record Lately(int questions, int replies, @Nullable Instant question, @Nullable Instant reply, boolean same) {}

    Lately lately(UUID place, UUID me, String words, Instant day, Instant same, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where i.id = i.root_id) as questions, count(*) filter (where i.id <> i.root_id) as replies,
                       max(i.created) filter (where i.id = i.root_id) as question, max(i.created) filter (where i.id <> i.root_id) as reply,
                       coalesce(bool_or(i.created > :same and coalesce(i.title, '') || E'\n' || i.body = :words), false) as same
                  from items.item i
                 where i.author_id = :me and i.place_id = :place and i.created > :day and i.created <= :now
                """)
            .param("me", me).param("place", place).param("words", words).param("day", utc(day)).param("same", utc(same)).param("now", utc(now))
            .query((row, _) -> new Lately(row.getInt("questions"), row.getInt("replies"), time(row, "question"), time(row, "reply"), row.getBoolean("same"))).single();
    }

    /// Whether somebody has been here for more than a day.
    boolean wroteBefore(UUID place, UUID me, Instant day) {
        return jdbc.sql("select exists (select 1 from items.item i where i.author_id = :me and i.place_id = :place and i.created <= :day)")
            .param("me", me).param("place", place).param("day", utc(day)).query(Boolean.class).single();
    }

    int repliesIn(UUID thread, UUID me) {
        return jdbc.sql("select count(*) from items.item i where i.root_id = :thread and i.id <> i.root_id and i.author_id = :me")
            .param("thread", thread).param("me", me).query(Integer.class).single();
    }

    /// Where somebody has written, latest first.
    List<UUID> places(UUID me) {
        return jdbc.sql("""
                select place_id from items.item where author_id = :me group by place_id order by max(created) desc, place_id limit :most
                """)
            .param("me", me).param("most", MOST_PLACES).query(UUID.class).list();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
