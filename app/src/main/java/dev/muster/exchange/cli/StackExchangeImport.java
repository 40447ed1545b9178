package dev.muster.exchange.cli;

import dev.muster.exchange.DryRun;
import dev.muster.exchange.Founding;
import dev.muster.exchange.Imports;
import dev.muster.exchange.ReportPrinter;
import dev.muster.exchange.charter.CharterFault;
import dev.muster.exchange.charter.CharterFile;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.Installation;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a Stack Exchange dump into a community.
@Command(name = "stackexchange", mixinStandardHelpOptions = true, description = {
    "Reads a Stack Exchange dump (a folder, a .zip or a .7z) into a community.",
    "Nobody sees anything of it until it is finished. Stopped on its way, it goes on when the same command is given again."})
final class StackExchangeImport extends Verb {

    @Parameters(paramLabel = "PATH", description = "The dump: a folder, a .zip or a .7z with Posts.xml and what else there is.")
    private @Nullable Path path;

    @Option(names = "--community", required = true, paramLabel = "HANDLE", description = "The community's address: small letters, digits, hyphens.")
    private String community = "";

    @Option(names = "--charter", paramLabel = "FILE", description = "What a new community is for (see docs/examples/beer-charter.yaml).")
    private @Nullable Path charter;

    @Option(names = "--site", paramLabel = "HOST", description = "The site, where the file's name does not tell.")
    private @Nullable String site;

    @Option(names = "--dry-run", description = "Reads everything and writes nothing.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Takes back what an unfinished import of this site has read.")
    private boolean undo;

    @Override
    protected int run(Engine engine) {
        var from = Objects.requireNonNull(path);
        try (var dump = Dump.open(from, Clock.systemUTC())) {
            var host = Sites.of(site, dump, from);
            if (dryRun) {
                return readOnly(engine, dump);
            }
            return undo ? takeBack(engine, host) : read(engine, dump, host, from);
        } catch (DumpFault | CharterFault fault) {
            System.err.println(fault.getMessage());
            return 1;
        }
    }

    private int readOnly(Engine engine, Dump dump) {
        var words = engine.face(Words.class);
        var counts = DryRun.read(dump, new ProgressLine(words, System.err));
        System.out.println(words.say("exchange.import.dry"));
        new ReportPrinter(words).lines(counts).forEach(System.out::println);
        return 0;
    }

    private int takeBack(Engine engine, Site host) {
        var imports = engine.face(Imports.class);
        imports.undo(host, place(engine, imports).orElseThrow(() -> new Refusal(Reason.GONE, "exchange.import.nothing-to-undo")));
        System.out.println(engine.face(Words.class).say("exchange.import.undone"));
        return 0;
    }

    private int read(Engine engine, Dump dump, Site host, Path from) {
        var words = engine.face(Words.class);
        var imports = engine.face(Imports.class);
        var administrator = engine.face(Installation.class).administrator();
        var here = place(engine, imports);
        boolean prepares = here.isEmpty() || imports.prepared(community).isPresent();
        var into = here.orElseGet(() -> found(engine, dump, administrator));
        imports.unfinished(host, into).ifPresent(phase -> System.err.println(words.say("exchange.import.resumes", phase)));
        var started = Instant.now();
        var report = imports.read(from, dump, host, into, prepares, administrator.self(), new ProgressLine(words, System.err));
        new ReportPrinter(words).lines(report.counts()).forEach(System.out::println);
        System.out.println(words.say("exchange.import.done", ProgressLine.spoken(Duration.between(started, Instant.now())), address(engine, into)));
        return 0;
    }

    /// The community at the address, whether it is open already or was prepared by an import that stopped.
    private Optional<UUID> place(Engine engine, Imports imports) {
        return engine.face(Installation.class).administrator().call(() -> engine.face(Places.class).find(community))
                .map(Place::id).or(() -> imports.prepared(community));
    }

    private UUID found(Engine engine, Dump dump, Viewer administrator) {
        if (charter == null) {
            throw new Refusal(Reason.INVALID, "exchange.import.no-charter", community);
        }
        var file = CharterFile.read(charter);
        var day = DryRun.firstDay(dump).orElseThrow(() -> new Refusal(Reason.INVALID, "exchange.import.no-questions"));
        return engine.face(Founding.class).prepare(file, community, day, administrator).id();
    }

    private String address(Engine engine, UUID place) {
        return engine.face(Installation.class).administrator().call(() -> engine.face(Places.class).find(place)).map(Place::handle).orElse(community);
    }
}
