package dev.muster.backup.cli;

import dev.muster.backup.Restores;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings everything back from a backup.
@Command(name = "restore", mixinStandardHelpOptions = true, description = {
    "Restores a backup into the data folder (MUSTER_DATA) or the external database (MUSTER_DATABASE_URL), which must be empty.",
    "Everything is checked before and after; where something is wrong, all stays as it was."})
public final class RestoreVerb implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "The backup.")
    private @Nullable Path path;

    @Option(names = "--replace", description = "Puts the data that are in the folder aside, into a folder replaced-... inside it.")
    private boolean replace;

    @Override
    public Integer call() {
        var words = Words.english();
        var settings = Settings.from(System.getenv());
        var began = System.nanoTime();
        var restored = new Restores(settings, Clock.systemUTC(), new Console(words, System.err)).restore(Objects.requireNonNull(path), replace);
        var manifest = restored.manifest();
        System.out.println(words.say("backup.restored", Objects.requireNonNull(path), restored.organisation(), BackupVerb.second(manifest.moment()),
                manifest.muster(), manifest.postgres(), BackupVerb.spoken(Duration.ofNanos(System.nanoTime() - began))));
        manifest.counts().forEach(count -> System.out.println(words.say("backup.restored.count", count.table(), count.least(), count.most(),
                count.least() == count.most() ? 1 : 2)));
        restored.aside().ifPresent(aside -> System.out.println(words.say("backup.restored.aside", aside)));
        return 0;
    }
}
