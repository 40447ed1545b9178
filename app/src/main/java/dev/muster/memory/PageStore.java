package dev.muster.memory;

import dev.muster.activity.Act;
import dev.muster.items.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pages and their revisions under the viewer's rights.
@Repository
class PageStore {
    private final JdbcClient jdbc;

    PageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a page has beyond its item.
    record More(String address, int number, UUID editor, Instant edited, @Nullable UUID owner, @Nullable LocalDate reviewBy, boolean template) {

        MemoryPage of(Item item) {
            return new MemoryPage(item, address, number, editor, edited, owner, reviewBy, template);
        }
    }

    Optional<More> of(UUID page) {
        return jdbc.sql("select * from memory.page where item_id = :page").param("page", page).query((row, _) -> more(row)).optional();
    }

    Map<UUID, More> of(Collection<UUID> pages) {
        var found = new HashMap<UUID, More>();
        jdbc.sql("select * from memory.page where item_id = any (:pages::uuid[])").param("pages", array(pages)).query(row -> {
            found.put(row.getObject("item_id", UUID.class), more(row));
        });
        return found;
    }

    private static More more(ResultSet row) throws SQLException {
        return new More(row.getString("address"), row.getInt("number"), row.getObject("editor_id", UUID.class), time(row, "edited"),
                row.getObject("owner_id", UUID.class), row.getObject("review_by", LocalDate.class), row.getBoolean("template"));
    }

    /// Lets those wait who would take the same address in a place at the same time.
    void queueFor(UUID place, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))").param("what", "memory " + place + " " + address).query(row -> { });
    }

    void insert(Item item, String address, Change first) {
        jdbc.sql("""
                insert into memory.page (item_id, place_id, address, number, editor_id, edited, owner_id)
                values (:id, :place, :address, 1, :editor, :at, :editor)
                """)
            .param("id", item.id()).param("place", item.place()).param("address", address).param("editor", first.editor()).param("at", utc(first.at())).update();
        insert(item.place(), first);
    }

    private void insert(UUID place, Change change) {
        jdbc.sql("""
                insert into memory.revision (page_id, number, previous, base, place_id, editor_id, at, title, body, summary, minor, reverted_to)
                values (:page, :number, nullif(:number - 1, 0), :base::int, :place, :editor, :at, :title, :body, :summary, :minor, :reverted::int)
                """)
            .param("page", change.page()).param("number", change.number()).param("base", change.base()).param("place", place)
            .param("editor", change.editor()).param("at", utc(change.at())).param("title", change.title()).param("body", change.body())
            .param("summary", change.summary()).param("minor", change.minor()).param("reverted", change.revertedTo())
            .update();
    }

    /// The next revision of a page that the caller has locked.
    void add(Item item, String address, Change change) {
        insert(item.place(), change);
        jdbc.sql("update memory.page set number = :number, editor_id = :editor, edited = :at, address = :address where item_id = :id")
            .param("id", item.id()).param("number", change.number()).param("editor", change.editor()).param("at", utc(change.at())).param("address", address)
            .update();
    }

    /// Leads those on who look for a page by an address that it had.
    void redirect(UUID place, String address, UUID page, Instant since) {
        jdbc.sql("""
                insert into memory.redirect (place_id, address, page_id, since)
                select :place, :address, :page, :since
                 where not exists (select 1 from memory.redirect where place_id = :place and address = :address and page_id = :page)
                """)
            .param("place", place).param("address", address).param("page", page).param("since", utc(since)).update();
    }

    /// The page that is meant by an address: the one that has it, or else the one that had it last.
    Optional<UUID> named(UUID place, String address) {
        return jdbc.sql("""
                (select item_id, 0 as by_redirect, null::timestamptz as since from memory.page where place_id = :place and address = :address order by item_id limit 1)
                union all
                (select page_id, 1, since from memory.redirect where place_id = :place and address = :address order by since desc, page_id limit 1)
                order by by_redirect
                limit 1
                """)
            .param("place", place).param("address", address).query((row, _) -> row.getObject("item_id", UUID.class)).optional();
    }

    /// The page that has an address, among those that the viewer sees.
    Optional<UUID> holder(UUID place, String address) {
        return jdbc.sql("select item_id from memory.page where place_id = :place and address = :address order by item_id limit 1")
            .param("place", place).param("address", address).query(UUID.class).optional();
    }

    /// Who wrote a page or spoke beside it.
    List<UUID> writers(UUID page, int most) {
        return jdbc.sql("""
                select editor_id as person from memory.revision where page_id = :page
                union
                select author_id from items.item where root_id = :page and root_id <> id
                 order by person
                 limit :most
                """)
            .param("page", page).param("most", most).query(UUID.class).list();
    }

    /// Whether a community uses pages.
    boolean areUsedIn(UUID place) {
        return jdbc.sql("select exists (select 1 from communities.charter where place_id = :place and 'pages' = any (spaces))")
            .param("place", place).query(Boolean.class).single();
    }

    void record(Act act) {
        jdbc.sql(Act.alone()).params(act.parameters()).update();
    }

    void keep(UUID page, @Nullable UUID owner, @Nullable LocalDate reviewBy, Act act) {
        jdbc.sql(act.after("""
                update memory.page set owner_id = :owner::uuid, review_by = :reviewBy::date
                 where item_id = :page and (owner_id, review_by) is distinct from (:owner::uuid, :reviewBy::date)
                returning 1
                """))
            .params(act.parameters()).param("page", page).param("owner", owner).param("reviewBy", reviewBy).update();
    }

    void offer(UUID page, boolean template, Act act) {
        jdbc.sql(act.after("update memory.page set template = :template where item_id = :page and template <> :template returning 1"))
            .params(act.parameters()).param("page", page).param("template", template).update();
    }

    /// The templates of a place, by name.
    List<UUID> templates(UUID place, int most) {
        return jdbc.sql("""
                select p.item_id from memory.page p join items.item i on i.id = p.item_id
                 where p.place_id = :place and p.template and i.hidden is null and i.state <> 'archived'
                 order by p.address, p.item_id limit :most
                """)
            .param("place", place).param("most", most).query(UUID.class).list();
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
