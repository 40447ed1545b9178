package dev.muster.conversation;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said about answers, and the tallies, which change in the same statement.
@Repository
class ReuseStore {
    private final JdbcClient jdbc;

    ReuseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what a person says, unless another click of the same person was quicker.
    void say(Reuse said, Act act) {
        jdbc.sql("""
                with said as (
                    insert into conversation.reuse (item_id, person_id, worked, note, at)
                    values (:item, :person, :worked, :note, :at)
                    on conflict (item_id, person_id) do nothing
                    returning 1),
                counted as (
                    insert into conversation.tally (item_id, worked, failed)
                    select :item, :plus, 1 - :plus from said
                    on conflict (item_id) do update set worked = tally.worked + :plus, failed = tally.failed + 1 - :plus
                    returning 1)
                """ + Act.alone() + " from said")
            .params(act.parameters())
            .param("item", said.answer()).param("person", said.person()).param("worked", said.worked()).param("note", said.note())
            .param("at", said.at().atOffset(ZoneOffset.UTC)).param("plus", said.worked() ? 1 : 0)
            .update();
    }

    void forget(Reuse said, Act act) {
        jdbc.sql("""
                with forgotten as (
                    delete from conversation.reuse where item_id = :item and person_id = :person and worked = :worked
                    returning 1),
                counted as (
                    update conversation.tally set worked = worked - :minus, failed = failed - 1 + :minus
                     where item_id = :item and exists (select 1 from forgotten)
                    returning 1)
                """ + Act.alone() + " from forgotten")
            .params(act.parameters())
            .param("item", said.answer()).param("person", said.person()).param("worked", said.worked())
            .param("minus", said.worked() ? 1 : 0)
            .update();
    }

    List<Reuse> of(UUID person, Collection<UUID> answers) {
        return jdbc.sql("select * from conversation.reuse where item_id = any (:answers::uuid[]) and person_id = :person")
            .param("answers", array(answers)).param("person", person).query((row, _) -> reuse(row)).list();
    }

    List<Reuse> of(Collection<UUID> answers, int most) {
        return jdbc.sql("select * from conversation.reuse where item_id = any (:answers::uuid[]) limit :most")
            .param("answers", array(answers)).param("most", most).query((row, _) -> reuse(row)).list();
    }

    Map<UUID, Tally> tallies(Collection<UUID> answers) {
        var found = new HashMap<UUID, Tally>();
        jdbc.sql("select item_id, worked, failed from conversation.tally where item_id = any (:answers::uuid[])")
            .param("answers", array(answers))
            .query(row -> {
                found.put(row.getObject("item_id", UUID.class), new Tally(row.getInt("worked"), row.getInt("failed")));
            });
        return found;
    }

    List<Reuse> failures(Collection<UUID> answers, int most) {
        return jdbc.sql("""
                select *
                  from (select r.*, row_number() over (partition by item_id order by at desc, person_id) as number
                          from conversation.reuse r
                         where item_id = any (:answers::uuid[]) and not worked) numbered
                 where number <= :most
                 order by item_id, number
                """)
            .param("answers", array(answers)).param("most", most).query((row, _) -> reuse(row)).list();
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Reuse reuse(ResultSet row) throws SQLException {
        return new Reuse(row.getObject("item_id", UUID.class), row.getObject("person_id", UUID.class), row.getBoolean("worked"),
                row.getString("note"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
