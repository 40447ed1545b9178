package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether this machine and the database have the same time.
final class ClockCheck implements Check {
    private static final String TOPIC = "operations.doctor.clock";
    private static final Duration WATCH = Duration.ofSeconds(2);
    private static final Duration ACT = Duration.ofSeconds(30);

    @Override
    public List<Finding> look(Ground ground) {
        return ground.database().map(jdbc -> List.of(finding(jdbc, ground))).orElse(List.of());
    }

    private static Finding finding(JdbcClient jdbc, Ground ground) {
        var there = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
        var apart = Duration.between(there, ground.clock().instant()).abs();
        var zone = ZoneId.systemDefault().getId();
        if (apart.compareTo(WATCH) < 0) {
            return Finding.good(TOPIC, "operations.doctor.clock.same", zone);
        }
        return apart.compareTo(ACT) < 0
                ? Finding.watch(TOPIC, "operations.doctor.clock.apart", apart.toSeconds())
                : Finding.act(TOPIC, "operations.doctor.clock.apart", apart.toSeconds());
    }
}
