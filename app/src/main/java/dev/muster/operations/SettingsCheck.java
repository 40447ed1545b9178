package dev.muster.operations;

import dev.muster.shell.Settings;
import dev.muster.shell.Settings.Origin;
import dev.muster.shell.Strangers;
import dev.muster.shell.Words;
import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.util.ArrayList;
import java.util.List;

/// Whether something was mistyped, or left unset that people outside will miss.
final class SettingsCheck implements Check {
    private static final String TOPIC = "operations.doctor.settings";

    @Override
    public List<Finding> look(Ground ground) {
        var found = new ArrayList<Finding>();
        Strangers.in(System.getenv(), Words.english()).forEach(each -> found.add(Finding.watch(TOPIC, "operations.doctor.settings.stranger", each)));
        if (ground.settings().origin(Settings.BASE_URL) == Origin.DEFAULT) {
            found.add(Finding.watch(TOPIC, "operations.doctor.settings.base-url"));
        }
        long set = Settings.ALL.stream().filter(each -> ground.settings().origin(each) != Origin.DEFAULT).count();
        found.add(Finding.good(TOPIC, "operations.doctor.settings.read", set, Settings.ALL.size()));
        return found;
    }
}
