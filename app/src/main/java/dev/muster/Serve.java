package dev.muster;

import dev.muster.mail.BaseAddress;
import dev.muster.people.FirstStart;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Serves pages and the API until it is told to stop.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves pages and the API (the default).")
final class Serve implements Callable<Integer> {

    /// The exit code of a verb that goes on after its call has ended.
    static final int STAYS = -1;

    @Override
    public Integer call() {
        var engine = Engine.serving(Muster.class, Settings.from(System.getenv()));
        var words = engine.face(Words.class);
        System.out.println(words.say("shell.serving", Integer.toString(engine.port())));
        var firstStart = engine.face(FirstStart.class);
        if (!firstStart.over()) {
            System.out.println(words.say("shell.not-set-up", link(engine, "/setup?key=" + firstStart.open())));
        }
        return STAYS;
    }

    private static String link(Engine engine, String path) {
        var base = engine.face(BaseAddress.class);
        return base.chosen() ? base.of(path) : "http://localhost:" + engine.port() + path;
    }
}
