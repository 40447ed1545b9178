package dev.muster.measures;

import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.SystemDatabase;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Keeps the counts of contributions, and what became of questions, in step with what people made. The database notes whose days
/// and which questions have changed; they are counted anew a little later, and at the latest when somebody looks.
@Component
class Rollups implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(Rollups.class);
    /// Some steps hold all of them against all.
    private static final int AT_ONCE = 500;
    private final SystemDatabase system;

    Rollups(SystemDatabase system) {
        this.system = system;
    }

    /// Counts anew what has changed in a place, before somebody looks at it. Where that is impossible, such as on a full
    /// disk, the counts stay as they were: what there is to read can be read.
    void before(UUID place) {
        try {
            if (noted(place)) {
                catchUp(place);
            }
        } catch (DataAccessException e) {
            LOG.warn("What changed lately in {} could not be counted", place, e);
        }
    }

    private boolean noted(UUID place) {
        return system.jdbc().sql("""
                select exists (select 1 from measures.stale where place_id = :place) or exists (select 1 from measures.stale_question where place_id = :place)
                """)
            .param("place", place).query(Boolean.class).single();
    }

    private void catchUp(UUID place) {
        catchUp("select measures.catch_up(:place, :most)", place);
        catchUp("select measures.catch_up_questions(:place, :most)", place);
    }

    private void catchUp(String some, UUID place) {
        int taken = AT_ONCE;
        while (taken == AT_ONCE) {
            taken = system.jdbc().sql(some).param("place", place).param("most", AT_ONCE).query(Integer.class).single();
        }
    }

    /// Counts everything anew.
    void recount() {
        system.jdbc().sql("select measures.recount()").query((_, _) -> true).list();
        run();
    }

    @Override
    public String name() {
        return "measures.count";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        system.jdbc().sql("select place_id from measures.stale union select place_id from measures.stale_question").query(UUID.class).list().forEach(this::catchUp);
    }
}
