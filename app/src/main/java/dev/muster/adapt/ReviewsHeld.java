package dev.muster.adapt;

import dev.muster.readiness.spi.HeldReviews;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which reviews were decided in time, under the viewer's rights.
@Component
class ReviewsHeld implements HeldReviews {
    private final JdbcClient jdbc;

    ReviewsHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Held between(LocalDate from, LocalDate to, int within) {
        return jdbc.sql("""
                select count(*) as due, count(*) filter (where in_time) as held, count(*) filter (where in_time and decision <> 'KEEP') as changed
                  from (select r.decision, coalesce((r.at at time zone 'UTC')::date <= r.due + :within, false) as in_time
                          from adapt.review r
                         where r.due between :from and :to) reviews
                """)
            .param("from", from).param("to", to).param("within", within)
            .query((row, _) -> new Held(row.getLong("due"), row.getLong("held"), row.getLong("changed")))
            .single();
    }
}
