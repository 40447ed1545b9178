package dev.muster.adapt;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests under the viewer's rights.
@Repository
class RequestStore {
    /// Whoever backed a request may have turned out to be who asked for it in another system.
    private static final String ROW = """
            select r.*, (select count(distinct b.person_id) from adapt.backing b
                          where b.request_id = r.item_id and b.person_id <> (select i.author_id from items.item i where i.id = r.item_id)) as backers
              from adapt.request r
            """;
    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a request has beyond its item.
    record Row(
            UUID item, UUID place, Instant created, String why, @Nullable UUID owner, @Nullable LocalDate due, @Nullable LocalDate firstDue,
            @Nullable LocalDate kept, int backers) {}

    /// @return whether it was not there before
    boolean insert(UUID item, UUID place, Instant created, String why) {
        return jdbc.sql("insert into adapt.request (item_id, place_id, created, why) values (:item, :place, :created, :why) on conflict do nothing")
            .param("item", item).param("place", place).param("created", utc(created)).param("why", why).update() == 1;
    }

    void why(UUID item, String why, Act act) {
        jdbc.sql(act.after("update adapt.request set why = :why where item_id = :item returning 1"))
            .params(act.parameters()).param("item", item).param("why", why).update();
    }

    Optional<Row> find(UUID item) {
        return jdbc.sql(ROW + " where r.item_id = :item").param("item", item).query((row, _) -> row(row)).optional();
    }

    List<Row> all(Collection<UUID> items) {
        return jdbc.sql(ROW + " where r.item_id = any (:items::uuid[])").param("items", items.stream().map(UUID::toString).toArray(String[]::new))
            .query((row, _) -> row(row)).list();
    }

    /// A place's requests, newest first.
    List<Row> of(UUID place, Show show, LocalDate today, @Nullable Row after, int most) {
        return jdbc.sql(ROW + """
                  join items.item i on i.id = r.item_id
                 where r.place_id = :place
                   and (:after::timestamptz is null or (r.created, r.item_id) < (:after::timestamptz, :last::uuid))
                   and\s""" + show.condition() + """
                 order by r.created desc, r.item_id desc
                 limit :most
                """)
            .param("place", place).param("today", today).param("most", most)
            .param("after", after == null ? null : after.created().toString()).param("last", after == null ? null : after.item())
            .query((row, _) -> row(row)).list();
    }

    /// What is promised in a place and not done, the oldest promise first.
    List<Row> due(UUID place, LocalDate before, int most) {
        return jdbc.sql(ROW + " where r.place_id = :place and r.due < :before order by r.due, r.item_id limit :most")
            .param("place", place).param("before", before).param("most", most).query((row, _) -> row(row)).list();
    }

    /// What somebody answers for and has not done yet, the oldest promise first.
    List<Row> owed(UUID owner, LocalDate before, int most) {
        return jdbc.sql(ROW + " where r.owner_id = :owner and r.due < :before order by r.due, r.item_id limit :most")
            .param("owner", owner).param("before", before).param("most", most).query((row, _) -> row(row)).list();
    }

    /// How many requests of a place have waited for an answer since before a moment, counted so far.
    int unanswered(UUID place, Instant before, int most) {
        return jdbc.sql("""
                select count(*)
                  from (select 1 from adapt.request r join items.item i on i.id = r.item_id
                         where r.place_id = :place and r.created < :before and i.state = 'asked' limit :most) waiting
                """)
            .param("place", place).param("before", utc(before)).param("most", most).query(Integer.class).single();
    }

    /// The requests that somebody asked, follows or backs and that others did something with since, latest first.
    List<UUID> answered(UUID person, Instant since, int most) {
        return jdbc.sql("""
                select t.item_id
                  from (select i.id from items.item i where i.author_id = :person and i.kind = 'request'
                        union
                        select b.request_id from adapt.backing b where b.person_id = :person
                        union
                        select f.item_id from items.follow f join adapt.request r on r.item_id = f.item_id where f.person_id = :person) mine
                  join adapt.turn t on t.item_id = mine.id
                 where t.at > :since and t.by_id <> :person
                 group by t.item_id
                 order by max(t.at) desc, t.item_id
                 limit :most
                """)
            .param("person", person).param("since", utc(since)).param("most", most).query(UUID.class).list();
    }

    /// Keeps a turn and where the request stands from then on.
    void turn(UUID id, UUID item, Turn turn, Standing standing, Act act) {
        jdbc.sql("""
                insert into adapt.turn (id, item_id, deed, word, link, due, owner_id, by_id, at)
                values (:id, :item, :deed, :word, :link, :due::date, :owner::uuid, :by, :at)
                """)
            .param("id", id).param("item", item).param("deed", turn.deed().name()).param("word", turn.word()).param("link", turn.link())
            .param("due", turn.due()).param("owner", turn.owner()).param("by", turn.by()).param("at", utc(turn.at())).update();
        jdbc.sql(act.after("""
                update adapt.request set owner_id = :owner::uuid, due = :due::date, first_due = :first::date, kept = :kept::date
                 where item_id = :item
                returning 1
                """))
            .params(act.parameters())
            .param("item", item).param("owner", standing.owner()).param("due", standing.due()).param("first", standing.firstDue()).param("kept", standing.kept()).update();
    }

    /// What a promise is from a turn on.
    record Standing(@Nullable UUID owner, @Nullable LocalDate due, @Nullable LocalDate firstDue, @Nullable LocalDate kept) {}

    List<Turn> turns(UUID item) {
        return jdbc.sql("select * from adapt.turn where item_id = :item order by at, id").param("item", item).query((row, _) -> turn(row)).list();
    }

    /// A turn with the request that it is part of.
    record Turned(UUID item, Turn turn) {}

    Optional<Turned> turned(UUID id) {
        return jdbc.sql("select * from adapt.turn where id = :id").param("id", id).query((row, _) -> new Turned(row.getObject("item_id", UUID.class), turn(row))).optional();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(Deed.valueOf(row.getString("deed")), row.getString("word"), row.getString("link"), row.getObject("due", LocalDate.class),
                row.getObject("owner_id", UUID.class), row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("item_id", UUID.class), row.getObject("place_id", UUID.class), row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getString("why"), row.getObject("owner_id", UUID.class), row.getObject("due", LocalDate.class),
                row.getObject("first_due", LocalDate.class), row.getObject("kept", LocalDate.class), row.getInt("backers"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
