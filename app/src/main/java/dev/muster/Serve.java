package dev.muster;

import dev.muster.people.Installation;
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
        if (engine.face(Installation.class).organisation().isEmpty()) {
            System.out.println(words.say("shell.not-set-up"));
        }
        return STAYS;
    }
}
