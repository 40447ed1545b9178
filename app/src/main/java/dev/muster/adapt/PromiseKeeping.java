package dev.muster.adapt;

import dev.muster.measures.Footing;
import dev.muster.measures.Share;
import dev.muster.rights.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How the organisation keeps what it promised, as far as the viewer sees the requests.
///
/// A promise counts from the day that was promised at first: kept is what was done by then. Moving the day later changes
/// nothing, nor does doing it after all; what is not due yet does not count. So no answer can be bought by another date.
@Service
public class PromiseKeeping {
    private static final int DAYS = 365;
    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseKeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How promises were kept whose first day fell in a window.
    ///
    /// @param from the first day of the window
    /// @param to its last day, yesterday
    /// @param moved how many of them were moved to a later day, whether they were kept or not
    /// @param overdue how many open promises are overdue today, by the day that stands now
    public record Kept(Share share, LocalDate from, LocalDate to, long moved, long overdue) {

        /// Whether there are enough for a share to be said.
        public boolean firm() {
            return Footing.of(share.n()) != Footing.NONE;
        }
    }

    /// In a place.
    public Kept in(Place place) {
        return kept("r.place_id = :whose", place.id());
    }

    /// By somebody who answered for them, over all places.
    public Kept by(UUID owner) {
        return kept("r.owner_id = :whose", owner);
    }

    private Kept kept(String whose, UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var from = today.minusDays(DAYS);
        return jdbc.sql("""
                select count(*) filter (where r.first_due >= :from and r.first_due < :today) as promised,
                       count(*) filter (where r.first_due >= :from and r.first_due < :today and r.kept <= r.first_due) as kept,
                       count(*) filter (where r.first_due >= :from and r.first_due < :today
                                          and exists (select 1 from adapt.turn t where t.item_id = r.item_id and t.deed = 'MOVED' and t.due > r.first_due)) as moved,
                       count(*) filter (where r.due < :today) as overdue
                  from adapt.request r
                 where (r.first_due >= :from and r.first_due < :today or r.due < :today) and\s""" + whose)
            .param("whose", id).param("from", from).param("today", today)
            .query((row, _) -> new Kept(new Share(row.getLong("kept"), row.getLong("promised")), from, today.minusDays(1), row.getLong("moved"), row.getLong("overdue")))
            .single();
    }
}
