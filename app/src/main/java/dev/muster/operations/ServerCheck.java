package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.List;

/// Whether a Muster serves here.
final class ServerCheck implements Check {
    private static final String TOPIC = "operations.doctor.server";

    @Override
    public List<Finding> look(Ground ground) {
        var port = Integer.toString(ground.settings().port());
        return List.of(ground.serving() ? Finding.good(TOPIC, "operations.doctor.server.up", port) : Finding.watch(TOPIC, "operations.doctor.server.down", port));
    }
}
