package dev.muster.activity;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.List;
import java.util.Map;

/// Whether those who read the activity log keep up.
final class LagCheck implements Check {
    private static final String TOPIC = "operations.doctor.consumers";
    private static final double WATCH_SECONDS = 60;
    private static final double ACT_SECONDS = 600;

    @Override
    public List<Finding> look(Ground ground) {
        return ground.database().stream().flatMap(jdbc -> Lags.read(jdbc, ground.clock().instant()).entrySet().stream()).map(LagCheck::finding).toList();
    }

    private static Finding finding(Map.Entry<String, Double> lag) {
        long seconds = Math.round(lag.getValue());
        if (seconds >= ACT_SECONDS) {
            return Finding.act(TOPIC, "operations.doctor.consumers.behind", lag.getKey(), seconds);
        }
        return seconds >= WATCH_SECONDS
                ? Finding.watch(TOPIC, "operations.doctor.consumers.behind", lag.getKey(), seconds)
                : Finding.good(TOPIC, "operations.doctor.consumers.up", lag.getKey(), seconds);
    }
}
