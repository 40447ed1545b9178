package dev.muster.measures;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads much at once, with plans that are made for the values at hand. The application plans each statement once for
/// whatever values may come; then PostgreSQL expects next to no rows, and holds all answers of a place against all its questions.
@Component
public class FittedPlans {
    private final JdbcClient jdbc;

    FittedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public <T> T read(Supplier<T> reading) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
        return reading.get();
    }
}
