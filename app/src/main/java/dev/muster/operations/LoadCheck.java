package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.ArrayList;
import java.util.List;

/// Whether somebody holds the database up: a transaction that does not end, or connections that are all taken.
final class LoadCheck implements Check {
    private static final String TOPIC = "operations.doctor.load";
    private static final double WATCH_SECONDS = 60;
    private static final double ACT_SECONDS = 600;
    private static final double NEARLY_ALL = 0.85;

    @Override
    public List<Finding> look(Ground ground) {
        return ground.database().map(Vitals::of).map(LoadCheck::findings).orElse(List.of());
    }

    private static List<Finding> findings(Vitals vitals) {
        var found = new ArrayList<Finding>();
        long seconds = Math.round(vitals.oldestTransactionSeconds());
        if (seconds >= ACT_SECONDS) {
            found.add(Finding.act(TOPIC, "operations.doctor.load.transaction", seconds));
        } else if (seconds >= WATCH_SECONDS) {
            found.add(Finding.watch(TOPIC, "operations.doctor.load.transaction", seconds));
        }
        int used = vitals.connections().values().stream().mapToInt(Integer::intValue).sum();
        found.add(used > NEARLY_ALL * vitals.mostConnections()
                ? Finding.watch(TOPIC, "operations.doctor.load.connections", used, vitals.mostConnections())
                : Finding.good(TOPIC, "operations.doctor.load.well", used, vitals.mostConnections()));
        return found;
    }
}
