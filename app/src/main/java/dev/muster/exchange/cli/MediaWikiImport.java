package dev.muster.exchange.cli;

import dev.muster.exchange.ReportPrinter;
import dev.muster.exchange.WikiImports;
import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.Installation;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a MediaWiki dump into the pages of a community.
@Command(name = "mediawiki", mixinStandardHelpOptions = true, description = {
    "Reads a MediaWiki dump with history (pages-meta-history: .xml, .gz, .bz2 or .7z) into the pages of a community.",
    "Nobody sees anything of it until it is finished. Stopped on its way, it goes on when the same command is given again."})
final class MediaWikiImport extends Verb {

    @Parameters(paramLabel = "PATH", description = "The dump’s file.")
    private @Nullable Path path;

    @Option(names = "--community", required = true, paramLabel = "HANDLE", description = "The community’s address.")
    private String community = "";

    @Option(names = "--site", paramLabel = "HOST", description = "The wiki, where the dump does not tell.")
    private @Nullable String site;

    @Option(names = "--dry-run", description = "Reads everything and writes nothing.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Takes back what an unfinished import of this wiki has read.")
    private boolean undo;

    @Override
    protected int run(Engine engine) {
        try {
            var dump = WikiDump.open(Objects.requireNonNull(path), Clock.systemUTC());
            if (dryRun) {
                return readOnly(engine, dump);
            }
            var host = host(dump);
            var place = engine.face(Installation.class).administrator().call(() -> engine.face(Places.class).find(community))
                    .orElseThrow(() -> new Refusal(Reason.GONE, "exchange.import.no-community", community));
            return undo ? takeBack(engine, host, place) : read(engine, dump, host, place);
        } catch (DumpFault fault) {
            System.err.println(fault.getMessage());
            return 1;
        }
    }

    private Site host(WikiDump dump) {
        try {
            return new Site(site == null ? dump.wiki().host() : site);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Reason.INVALID, "exchange.import.no-wiki", Objects.requireNonNull(path));
        }
    }

    private static int readOnly(Engine engine, WikiDump dump) {
        var words = engine.face(Words.class);
        var counts = WikiImports.readOnly(dump, new ProgressLine(words, System.err));
        System.out.println(words.say("exchange.import.dry"));
        new ReportPrinter(words).wikiLines(counts).forEach(System.out::println);
        return 0;
    }

    private static int takeBack(Engine engine, Site host, Place place) {
        engine.face(WikiImports.class).undo(host, place.id());
        System.out.println(engine.face(Words.class).say("exchange.import.undone"));
        return 0;
    }

    private int read(Engine engine, WikiDump dump, Site host, Place place) {
        var words = engine.face(Words.class);
        var imports = engine.face(WikiImports.class);
        if (imports.isUnfinished(host, place.id())) {
            System.err.println(words.say("exchange.import.resumes", "pages"));
        }
        var started = Instant.now();
        var report = imports.read(Objects.requireNonNull(path), dump, host, place.id(), engine.face(Installation.class).administrator().self(),
                new ProgressLine(words, System.err));
        new ReportPrinter(words).wikiLines(report.counts()).forEach(System.out::println);
        System.out.println(words.say("exchange.import.done", ProgressLine.spoken(Duration.between(started, Instant.now())), place.handle()));
        return 0;
    }
}
