package dev.muster.shell.cli;

import dev.muster.shell.Setting;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Shows what is set.
@Command(name = "settings", mixinStandardHelpOptions = true,
        description = "Shows every setting, its value, and where the value comes from. Secrets are not shown.")
public final class SettingsVerb implements Callable<Integer> {
    private final Words words = Words.english();

    @Override
    public Integer call() {
        var settings = Settings.from(System.getenv());
        Settings.ALL.forEach(setting -> System.out.println(line(setting, settings)));
        return 0;
    }

    private String line(Setting<?> setting, Settings settings) {
        var shown = settings.shown(setting);
        var origin = words.say("settings.origin." + settings.origin(setting).name().toLowerCase(Locale.ROOT));
        return "%-22s %-28s %-16s %s".formatted(setting.name(), shown.isEmpty() ? words.say("settings.not-set") : shown, origin, setting.purpose(words));
    }
}
