package dev.muster.memory;

import dev.muster.items.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How stories ended and what they are about, under the viewer's rights.
@Repository
class StoryStore {
    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where one stopped reading.
    record Mark(Instant written, UUID page) {}

    void insert(Item page, Story story) {
        jdbc.sql("insert into memory.story (item_id, place_id, outcome, written) values (:id, :place, :outcome, :at)")
            .param("id", page.id()).param("place", page.place()).param("outcome", story.outcome().name()).param("at", PageStore.utc(page.created())).update();
        insert(page, story.outcome(), story.topics());
    }

    private void insert(Item page, Outcome outcome, List<String> topics) {
        if (!topics.isEmpty()) {
            jdbc.sql("""
                    insert into memory.topic (item_id, topic, place_id, outcome, written)
                    select :id, wanted.topic, :place, :outcome, :at from unnest(:topics::text[]) as wanted (topic)
                    """)
                .param("id", page.id()).param("place", page.place()).param("outcome", outcome.name()).param("at", PageStore.utc(page.created()))
                .param("topics", topics.toArray(String[]::new)).update();
        }
    }

    void change(Item page, Story story) {
        jdbc.sql("update memory.story set outcome = :outcome where item_id = :id").param("id", page.id()).param("outcome", story.outcome().name()).update();
        jdbc.sql("delete from memory.topic where item_id = :id").param("id", page.id()).update();
        insert(page, story.outcome(), story.topics());
    }

    /// What is told, by page; a page that tells no story is missing.
    Map<UUID, Story> of(Collection<UUID> pages) {
        var found = new HashMap<UUID, Story>();
        jdbc.sql("""
                select s.item_id, s.outcome, array(select t.topic from memory.topic t where t.item_id = s.item_id order by t.topic) as topics
                  from memory.story s
                 where s.item_id = any (:pages::uuid[])
                """)
            .param("pages", PageStore.array(pages)).query(row -> {
                found.put(row.getObject("item_id", UUID.class), story(row));
            });
        return found;
    }

    private static Story story(ResultSet row) throws SQLException {
        return new Story(Outcome.valueOf(row.getString("outcome")), List.of((String[]) row.getArray("topics").getArray()));
    }

    /// @param outcome only those that ended so, or null
    /// @param topic only those about it, or null
    List<Mark> walk(UUID place, @Nullable Outcome outcome, @Nullable String topic, @Nullable Mark from, boolean onwards, int most) {
        var order = onwards ? " desc" : "";
        return jdbc.sql("select s.written, s.item_id from " + (topic == null ? "memory.story" : "memory.topic") + """
                 s join items.item i on i.id = s.item_id
                 where s.place_id = :place and i.hidden is null and i.state <> 'archived'
                """ + (topic == null ? "" : " and s.topic = :topic") + (outcome == null ? "" : " and s.outcome = :outcome")
                + (from == null ? "" : " and (s.written, s.item_id) " + (onwards ? "<" : ">") + " (:at, :id)")
                + " order by s.written" + order + ", s.item_id" + order + " limit " + most)
            .param("place", place).param("topic", topic).param("outcome", outcome == null ? null : outcome.name())
            .param("at", PageStore.utc(from == null ? Instant.EPOCH : from.written())).param("id", from == null ? null : from.page())
            .query((row, _) -> new Mark(PageStore.time(row, "written"), row.getObject("item_id", UUID.class))).list();
    }

    /// What the latest stories are about, most told of first.
    List<Stories.Topic> topics(UUID place, int latest, int most) {
        return jdbc.sql("""
                select t.topic, count(*) as stories
                  from (select s.item_id from memory.story s join items.item i on i.id = s.item_id
                         where s.place_id = :place and i.hidden is null and i.state <> 'archived'
                         order by s.written desc, s.item_id desc
                         limit :latest) recent
                  join memory.topic t on t.item_id = recent.item_id
                 group by t.topic
                 order by stories desc, t.topic
                 limit :most
                """)
            .param("place", place).param("latest", latest).param("most", most)
            .query((row, _) -> new Stories.Topic(row.getString("topic"), row.getInt("stories"))).list();
    }
}
