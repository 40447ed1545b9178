package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.goals.Amounts;
import dev.muster.goals.Derived;
import dev.muster.goals.Direction;
import dev.muster.goals.Observation;
import dev.muster.goals.spi.Window;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.OutcomeMeasure.Observed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statements, outcome measures and their readings under the viewer's rights.
@Repository
class OutcomeStore {

    /// The columns of an outcome measure, of a table called `o`.
    static final String COLUMNS = """
            o.id as outcome_id, o.kind as outcome_kind, o.name as outcome_name, o.unit, o.direction, o.target, o.due,
            o.baseline, o.baseline_day, o.measure, o.days, o.factor, o.baseline_from, o.baseline_to""";

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void state(UUID purpose, Assessment assessment) {
        jdbc.sql("""
                insert into purposes.statement (purpose_id, who, issue, they_gain, we_gain)
                values (:purpose, :who, :issue, :theyGain, :weGain)
                on conflict (purpose_id) do update
                   set who = excluded.who, issue = excluded.issue, they_gain = excluded.they_gain, we_gain = excluded.we_gain
                """)
            .param("purpose", purpose).param("who", stripped(assessment.who())).param("issue", stripped(assessment.issue()))
            .param("theyGain", stripped(assessment.theyGain())).param("weGain", stripped(assessment.weGain()))
            .update();
    }

    void set(UUID purpose, UUID id, OutcomeDraft outcome) {
        jdbc.sql("""
                insert into purposes.outcome as o (purpose_id, id, kind, name, unit, direction, target, due, baseline, baseline_day,
                                                   measure, days, factor, baseline_from, baseline_to)
                values (:purpose, :id, :kind, :name, :unit, :direction, :target, :due, :baseline::numeric, :baselineDay::date,
                        :measure, :days::int, :factor::numeric, :from::date, :to::date)
                on conflict (purpose_id) do update
                   set kind = excluded.kind, name = excluded.name, unit = excluded.unit, direction = excluded.direction,
                       target = excluded.target, due = excluded.due, baseline = excluded.baseline,
                       baseline_day = excluded.baseline_day, measure = excluded.measure, days = excluded.days,
                       factor = excluded.factor, baseline_from = excluded.baseline_from, baseline_to = excluded.baseline_to
                """)
            .param("purpose", purpose).param("id", id).param("kind", Objects.requireNonNull(outcome.kind()).name())
            .param("name", stripped(outcome.name())).param("unit", stripped(outcome.unit()))
            .param("direction", Objects.requireNonNull(outcome.direction()).name())
            .param("target", outcome.target()).param("due", outcome.due())
            .param("baseline", outcome.baseline()).param("baselineDay", outcome.baselineDay())
            .param("measure", outcome.measure()).param("days", outcome.days()).param("factor", outcome.factor())
            .param("from", outcome.baselineFrom()).param("to", outcome.baselineTo())
            .update();
    }

    void baseline(UUID purpose, BigDecimal value, LocalDate day, Act act) {
        jdbc.sql(act.after("update purposes.outcome set baseline = :value, baseline_day = :day where purpose_id = :purpose returning 1"))
            .params(act.parameters())
            .param("purpose", purpose).param("value", value).param("day", day)
            .update();
    }

    void baseline(UUID purpose, Window window, Act act) {
        jdbc.sql(act.after("update purposes.outcome set baseline_from = :from, baseline_to = :to where purpose_id = :purpose returning 1"))
            .params(act.parameters())
            .param("purpose", purpose).param("from", window.from()).param("to", window.to())
            .update();
    }

    void observe(UUID purpose, Observation observation, Act act) {
        jdbc.sql(act.after("""
                insert into purposes.reading (purpose_id, day, value, note, by_id, at)
                values (:purpose, :day, :value, :note, :by, :at)
                on conflict (purpose_id, day) do update
                   set value = excluded.value, note = excluded.note, by_id = excluded.by_id, at = excluded.at
                returning 1
                """))
            .params(act.parameters())
            .param("purpose", purpose).param("day", observation.day()).param("value", observation.value())
            .param("note", observation.note()).param("by", observation.by()).param("at", observation.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    List<Observation> readings(UUID purpose) {
        return jdbc.sql("select * from purposes.reading where purpose_id = :purpose order by day")
            .param("purpose", purpose)
            .query((row, _) -> new Observation(row.getObject("day", LocalDate.class), Amounts.plain(row.getBigDecimal("value")),
                    row.getString("note"), row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant()))
            .list();
    }

    static OutcomeMeasure outcome(ResultSet row) throws SQLException {
        return new OutcomeMeasure(
                row.getObject("outcome_id", UUID.class), row.getString("outcome_name"), row.getString("unit"),
                Direction.valueOf(row.getString("direction")), Amounts.plain(row.getBigDecimal("target")),
                row.getObject("due", LocalDate.class), source(row));
    }

    private static OutcomeMeasure.Source source(ResultSet row) throws SQLException {
        if (row.getString("outcome_kind").equals(OutcomeDraft.Kind.OBSERVED.name())) {
            var baseline = row.getBigDecimal("baseline");
            return new Observed(baseline == null ? null : Amounts.plain(baseline), row.getObject("baseline_day", LocalDate.class));
        }
        var from = row.getObject("baseline_from", LocalDate.class);
        var window = from == null ? null : new Window(from, row.getObject("baseline_to", LocalDate.class));
        return new Computed(new Derived(row.getString("measure"), row.getInt("days"), Amounts.plain(row.getBigDecimal("factor"))), window);
    }

    private static String stripped(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }
}
