package dev.muster.search.cli;

import dev.muster.search.Reindexing;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the search index anew.
@Command(name = "reindex", mixinStandardHelpOptions = true, description = {
    "Makes the search index anew from the database. Nothing is lost by it, and it is seldom needed: Muster does so by itself where the index is missing or damaged.",
    "While Muster serves, searching goes on with the old index until the new one takes its place."})
public final class ReindexVerb extends Verb {

    @Option(names = "--wait", paramLabel = "MINUTES", defaultValue = "60", description = "How long to wait for a Muster that serves (default ${DEFAULT-VALUE}).")
    private int minutes;

    @Override
    protected int run(Engine engine) throws InterruptedException {
        var reindexing = engine.face(Reindexing.class);
        var words = engine.face(Words.class);
        var alone = reindexing.alone();
        if (alone.isPresent()) {
            System.out.println(words.say("search.reindex.done", alone.get()));
            return 0;
        }
        var before = reindexing.used();
        reindexing.everywhere();
        System.out.println(words.say("search.reindex.asked"));
        var exchanged = reindexing.exchanged(before, Duration.ofMinutes(minutes));
        System.out.println(exchanged.map(each -> words.say("search.reindex.done", each)).orElseGet(() -> words.say("search.reindex.waited", minutes)));
        return exchanged.isPresent() ? 0 : 1;
    }
}
