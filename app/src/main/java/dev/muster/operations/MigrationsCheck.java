package dev.muster.operations;

import dev.muster.shell.Migrations;
import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.List;

/// Whether the database is as this program expects it.
final class MigrationsCheck implements Check {
    private static final String TOPIC = "operations.doctor.migrations";

    @Override
    public List<Finding> look(Ground ground) {
        return ground.database().map(jdbc -> List.of(finding(Migrations.standing(jdbc), ground))).orElse(List.of());
    }

    private static Finding finding(Migrations.Standing standing, Ground ground) {
        if (!standing.unknown().isEmpty()) {
            return Finding.act(TOPIC, "operations.doctor.migrations.later", String.join(", ", standing.unknown()));
        }
        if (standing.missing().isEmpty()) {
            return Finding.good(TOPIC, "operations.doctor.migrations.done");
        }
        var missing = String.join(", ", standing.missing());
        return ground.serving() ? Finding.act(TOPIC, "operations.doctor.migrations.restart", missing) : Finding.watch(TOPIC, "operations.doctor.migrations.next", missing);
    }
}
