package dev.muster.swarms;

import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When people may be asked to help. Staff see that of each other.
@Service
public class QuietHours {
    private static final Hours NONE = new Hours(ZoneOffset.UTC, null, null, Hours.USUAL);
    private final JdbcClient jdbc;

    QuietHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Hours of(UUID person) {
        return Objects.requireNonNullElse(of(List.of(person)).get(person), NONE);
    }

    /// Those who have said something of it.
    Map<UUID, Hours> of(Collection<UUID> people) {
        var hours = new HashMap<UUID, Hours>();
        if (!people.isEmpty()) {
            jdbc.sql("select * from swarms.hours where person_id in (:people)").param("people", people).query(row -> {
                hours.put(row.getObject("person_id", UUID.class), hours(row));
            });
        }
        return hours;
    }

    /// Says when one may be asked.
    ///
    /// @param from such as `18:00`; none where it and `to` are blank
    /// @throws Invalid at `zone`, `from`, `to`, `most`
    @Transactional
    public Hours set(@Nullable String zone, @Nullable String from, @Nullable String to, @Nullable String most, Viewer by) {
        var check = new Invalid.Check();
        var hours = new Hours(zone(zone, check), time(from, "from", check), time(to, "to", check), most(most, check));
        check.that((hours.from() == null) == (hours.to() == null), hours.from() == null ? "from" : "to", "swarms.quiet.half").orThrow();
        jdbc.sql("""
                insert into swarms.hours (person_id, zone, quiet_from, quiet_to, most) values (:me, :zone, :from::time, :to::time, :most)
                on conflict (person_id) do update set zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, most = excluded.most
                """)
            .param("me", by.self()).param("zone", hours.zone().getId()).param("from", text(hours.from())).param("to", text(hours.to())).param("most", hours.most()).update();
        return hours;
    }

    private static ZoneId zone(@Nullable String typed, Invalid.Check check) {
        try {
            return ZoneId.of(Opening.line(typed));
        } catch (DateTimeException _) {
            check.that(false, "zone", "swarms.quiet.no-zone");
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable LocalTime time(@Nullable String typed, String field, Invalid.Check check) {
        var text = Opening.line(typed);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException _) {
            check.that(false, field, "swarms.quiet.no-time");
            return null;
        }
    }

    private static int most(@Nullable String typed, Invalid.Check check) {
        var text = Opening.line(typed);
        int most = text.matches("\\d{1,2}") ? Integer.parseInt(text) : text.isEmpty() ? Hours.USUAL : 0;
        check.that(most >= 1 && most <= Hours.MOST, "most", "swarms.quiet.most", Hours.MOST);
        return most;
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(ZoneId.of(row.getString("zone")), row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class), row.getInt("most"));
    }
}
