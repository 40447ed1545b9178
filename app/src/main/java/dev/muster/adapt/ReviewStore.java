package dev.muster.adapt;

import dev.muster.activity.Act;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reviews under the viewer's rights.
@Repository
class ReviewStore {
    private static final JsonMapper JSON = new JsonMapper();
    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> days(UUID place) {
        return jdbc.sql("select days from adapt.rhythm where place_id = :place").param("place", place).query(Integer.class).optional();
    }

    void days(UUID place, int days, Act act) {
        jdbc.sql(act.after("insert into adapt.rhythm (place_id, days) values (:place, :days) on conflict (place_id) do update set days = excluded.days returning 1"))
            .params(act.parameters()).param("place", place).param("days", days).update();
    }

    /// @return whether none was open
    boolean begin(Review review, Act act) {
        return jdbc.sql(act.after("""
                insert into adapt.review (id, handle, place_id, due, begun) values (:id, :handle, :place, :due, :begun)
                on conflict (place_id) where decision is null do nothing
                returning 1
                """))
            .params(act.parameters()).param("id", review.id()).param("handle", review.handle()).param("place", review.place()).param("due", review.due())
            .param("begun", review.begun().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// @return whether it was still open
    boolean decide(UUID review, Review.Decided decided, @Nullable Double value, Act act) {
        var costs = decided.costs();
        return jdbc.sql(act.after("""
                update adapt.review
                   set decision = :verdict, reason = :reason, into_id = :into::uuid, next_id = :next::uuid, purpose = :purpose, hours = :hours::numeric, money = :money::numeric,
                       currency = :currency, people = :people::int, costs = :note, value = :value::float8, moved = :moved::boolean, evidence = :evidence::jsonb,
                       by_id = :by, at = :at
                 where id = :id and decision is null
                returning 1
                """))
            .params(act.parameters()).param("id", review).param("verdict", decided.verdict().name()).param("reason", decided.reason()).param("into", decided.into()).param("next", decided.next())
            .param("purpose", decided.purpose().name()).param("hours", costs.hours()).param("money", costs.money()).param("currency", costs.currency())
            .param("people", costs.people()).param("note", Objects.requireNonNullElse(costs.note(), "")).param("value", value).param("moved", decided.moved())
            .param("evidence", JSON.writeValueAsString(decided.evidence())).param("by", decided.by()).param("at", decided.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Review> find(String handle) {
        return jdbc.sql("select * from adapt.review where handle = :handle").param("handle", handle).query((row, _) -> review(row)).optional();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("select * from adapt.review where id = :id").param("id", id).query((row, _) -> review(row)).optional();
    }

    void lock(UUID id) {
        jdbc.sql("select 1 from adapt.review where id = :id for update").param("id", id).query().listOfRows();
    }

    Optional<Review> open(UUID place) {
        return jdbc.sql("select * from adapt.review where place_id = :place and decision is null").param("place", place).query((row, _) -> review(row)).optional();
    }

    List<Review> open(Collection<UUID> places) {
        return jdbc.sql("select * from adapt.review where place_id = any (:places::uuid[]) and decision is null order by due, id")
            .param("places", places.stream().map(UUID::toString).toArray(String[]::new)).query((row, _) -> review(row)).list();
    }

    List<Review> open(int most) {
        return jdbc.sql("select * from adapt.review where decision is null order by due, id limit :most").param("most", most).query((row, _) -> review(row)).list();
    }

    /// What was decided, latest first.
    List<Review> decided(UUID place, int most) {
        return jdbc.sql("select * from adapt.review where place_id = :place and decision is not null order by at desc, id limit :most")
            .param("place", place).param("most", most).query((row, _) -> review(row)).list();
    }

    /// What was found of the outcome when a community was last reviewed.
    ///
    /// @param value where it stood
    /// @param moved whether it had moved in its direction
    record Found(@Nullable Double value, @Nullable Boolean moved) {}

    /// The last finding on the purpose that the community has now: of another one another outcome was measured.
    Optional<Found> found(UUID place) {
        return jdbc.sql("""
                select r.value, r.moved
                  from adapt.review r
                 where r.place_id = :place and r.decision is not null
                   and r.at > (select o.at from purposes.opened o where o.place_id = :place)
                 order by r.at desc, r.id
                 limit 1
                """)
            .param("place", place).query((row, _) -> new Found(row.getObject("value", Double.class), row.getObject("moved", Boolean.class))).optional();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(row.getObject("id", UUID.class), row.getString("handle"), row.getObject("place_id", UUID.class), row.getObject("due", LocalDate.class),
                row.getObject("begun", OffsetDateTime.class).toInstant(), row.getString("decision") == null ? null : decided(row));
    }

    private static Review.Decided decided(ResultSet row) throws SQLException {
        var costs = new Costs(plain(row.getBigDecimal("hours")), plain(row.getBigDecimal("money")), row.getString("currency"), row.getObject("people", Integer.class), row.getString("costs"));
        return new Review.Decided(Verdict.valueOf(row.getString("decision")), row.getString("reason"), row.getObject("into_id", UUID.class), row.getObject("next_id", UUID.class),
                PurposeFate.valueOf(row.getString("purpose")), costs, row.getObject("moved", Boolean.class), JSON.readValue(row.getString("evidence"), Evidence.class),
                row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : dev.muster.goals.Amounts.plain(amount);
    }
}
