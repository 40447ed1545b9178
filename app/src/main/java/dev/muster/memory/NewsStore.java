package dev.muster.memory;

import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is to be told of pages: commands put it in, the system alone reads it, and who is to hear of it.
@Repository("memoryNewsStore")
class NewsStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    NewsStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// In the transaction of the change. What waits to be told already tells of this too.
    void changed(UUID page, int number, Instant at) {
        jdbc.sql("insert into memory.news (page_id, kind, number, at) values (:page, 'CHANGED', :number, :at) on conflict do nothing")
            .param("page", page).param("number", number).param("at", PageStore.utc(at)).update();
    }

    /// Notes which pages are to be looked at again by today, once for each day that was said.
    void due(LocalDate today, Instant now) {
        system.jdbc().sql("""
                with due as (
                    update memory.page p set reminded = p.review_by
                      from items.item i
                     where p.review_by <= :today and p.reminded is distinct from p.review_by
                       and i.id = p.item_id and i.hidden is null and i.state <> 'archived'
                       and exists (select 1 from rights.place r where r.id = p.place_id and r.closed is null)
                    returning p.item_id, p.owner_id)
                insert into memory.news (page_id, kind, number, at) select item_id, 'DUE', 0, :now from due where owner_id is not null
                on conflict do nothing
                """)
            .param("today", today).param("now", PageStore.utc(now)).update();
    }

    List<News> waiting(int most) {
        return system.jdbc().sql("select page_id, kind, number, at from memory.news order by at, page_id limit :most").param("most", most)
            .query((row, _) -> new News(row.getObject("page_id", UUID.class), News.Kind.valueOf(row.getString("kind")), row.getInt("number"), PageStore.time(row, "at"))).list();
    }

    /// @return whether nobody else has told of it meanwhile
    boolean told(News news) {
        return system.jdbc().sql("delete from memory.news where page_id = :page and kind = :kind and number = :number")
            .param("page", news.page()).param("kind", news.kind().name()).param("number", news.number()).update() == 1;
    }

    /// Who follows a page and has looked at it since they were last written to, or was not written to lately.
    ///
    /// @param lately since when
    List<UUID> followers(UUID page, Instant lately) {
        return system.jdbc().sql("""
                select f.person_id
                  from items.follow f
                 where f.item_id = :page
                   and not exists (select 1 from memory.told t
                                    where t.page_id = f.item_id and t.person_id = f.person_id and t.at > :lately
                                      and not exists (select 1 from items.visit v
                                                       where v.person_id = f.person_id and v.thread_id = f.item_id and v.at >= t.at))
                """)
            .param("page", page).param("lately", PageStore.utc(lately)).query(UUID.class).list();
    }

    List<UUID> owner(UUID page) {
        return system.jdbc().sql("select owner_id from memory.page where item_id = :page and owner_id is not null").param("page", page).query(UUID.class).list();
    }

    /// A suggestion that somebody took or declined.
    record Decision(UUID id, UUID page, UUID author, boolean taken, String reason, Instant at) {}

    /// Those of which the author has not been told.
    List<Decision> decisions(int most) {
        return system.jdbc().sql("""
                select id, page_id, author_id, state, reason, decided from memory.suggestion
                 where told is null and state in ('TAKEN', 'DECLINED') order by decided, id limit :most
                """)
            .param("most", most)
            .query((row, _) -> new Decision(row.getObject("id", UUID.class), row.getObject("page_id", UUID.class), row.getObject("author_id", UUID.class),
                    row.getString("state").equals("TAKEN"), row.getString("reason"), PageStore.time(row, "decided"))).list();
    }

    /// @return whether nobody else has told of it meanwhile
    boolean told(Decision decision, Instant now) {
        return system.jdbc().sql("update memory.suggestion set told = :now where id = :id and told is null").param("now", PageStore.utc(now)).param("id", decision.id()).update() == 1;
    }

    /// Notes that a follower was written to of what happened at a moment.
    void told(UUID page, UUID person, Instant of) {
        system.jdbc().sql("insert into memory.told (page_id, person_id, at) values (:page, :person, :of) on conflict (page_id, person_id) do update set at = excluded.at")
            .param("page", page).param("person", person).param("of", PageStore.utc(of)).update();
    }
}
