package dev.muster.adapt;

import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is to be told: commands put it in, the system alone reads it, and who is to hear of it.
@Repository
class NewsStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    NewsStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// In the transaction of what it tells of.
    void add(News news) {
        add(jdbc, news);
    }

    /// The same for what the clock does.
    void addBySystem(News news) {
        add(system.jdbc(), news);
    }

    private static void add(JdbcClient by, News news) {
        by.sql("insert into adapt.news (kind, object_id, at) values (:kind, :object, :at) on conflict do nothing")
            .param("kind", news.kind().name()).param("object", news.object()).param("at", utc(news.at())).update();
    }

    List<News> waiting(int most) {
        return system.jdbc().sql("select kind, object_id, at from adapt.news order by at, object_id limit :most")
            .param("most", most)
            .query((row, _) -> new News(News.Kind.valueOf(row.getString("kind")), row.getObject("object_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant()))
            .list();
    }

    /// @return whether nobody else has told of it meanwhile
    boolean told(News news) {
        return system.jdbc().sql("delete from adapt.news where kind = :kind and object_id = :object")
            .param("kind", news.kind().name()).param("object", news.object()).update() == 1;
    }

    /// Notes what was promised and is not done on its day, once for each day that was promised.
    void late(LocalDate today, Instant now) {
        system.jdbc().sql("""
                with late as (
                    update adapt.request r set reminded = r.due
                     where r.due < :today and r.reminded is distinct from r.due
                       and exists (select 1 from rights.place p where p.id = r.place_id and p.closed is null)
                    returning r.item_id)
                insert into adapt.news (kind, object_id, at) select 'OVERDUE', item_id, :now from late
                on conflict do nothing
                """)
            .param("today", today).param("now", utc(now)).update();
    }

    /// Somebody who is to hear of it, if they may see it.
    ///
    /// @param why what they have to do with it
    record Hearer(UUID person, Why why) {}

    enum Why { ASKED, BACKS, FOLLOWS, PROMISED, SPONSORS }

    /// Who asked for it, needs it too or follows it.
    List<Hearer> around(UUID request) {
        return hearers("""
                select author_id as person, 'ASKED' as why, 1 as rank from items.item where id = :id
                union all
                select person_id, 'BACKS', 2 from adapt.backing where request_id = :id
                union all
                select person_id, 'FOLLOWS', 3 from items.follow where item_id = :id
                """, request);
    }

    /// Who promised it, and who answers for its community.
    List<Hearer> answering(UUID request) {
        return hearers("""
                select owner_id as person, 'PROMISED' as why, 1 as rank from adapt.request where item_id = :id and owner_id is not null
                union all
                select c.owner_id, 'SPONSORS', 2 from communities.charter c join adapt.request r on r.place_id = c.place_id where r.item_id = :id
                union all
                select g.person_id, 'SPONSORS', 2 from rights.role_grant g join adapt.request r on r.place_id = g.place_id where r.item_id = :id and g.role = 'SPONSOR'
                """, request);
    }

    /// Who decides on a review, as far as the role is held for its community: the organisation's sponsors find it on their home page.
    List<Hearer> deciding(UUID review) {
        return hearers("""
                select g.person_id as person, 'SPONSORS' as why, 1 as rank from rights.role_grant g join adapt.review r on r.place_id = g.place_id where r.id = :id and g.role = 'SPONSOR'
                """, review);
    }

    private List<Hearer> hearers(String union, UUID id) {
        return system.jdbc().sql("select distinct on (person) person, why from (" + union + ") h order by person, rank")
            .param("id", id)
            .query((row, _) -> new Hearer(row.getObject("person", UUID.class), Why.valueOf(row.getString("why"))))
            .list();
    }

    /// The request that a turn is part of.
    UUID requestOf(UUID turn) {
        return system.jdbc().sql("select item_id from adapt.turn where id = :id").param("id", turn).query(UUID.class).single();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
