package dev.muster.exchange.cli;

import dev.muster.exchange.ReportPrinter;
import dev.muster.exchange.TicketImports;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.exchange.tickets.Columns;
import dev.muster.exchange.tickets.TicketLog;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a ticket system's log of events into the swarms of a community.
@Command(name = "tickets", mixinStandardHelpOptions = true, description = {
    "Reads a ticket system’s log of events (a table as .csv or .csv.gz, a row for each thing done) into the swarms of a community.",
    "Nobody sees anything of it until it is finished. Stopped on its way, it goes on when the same command is given again."})
final class TicketsImport extends Verb {

    @Parameters(paramLabel = "PATH", description = "The log’s file.")
    private @Nullable Path path;

    @Option(names = "--community", required = true, paramLabel = "HANDLE", description = "The community’s address.")
    private String community = "";

    @Option(names = "--site", required = true, paramLabel = "HOST", description = "The ticket system, such as tickets.example.org.")
    private String site = "";

    @Option(names = "--ticket", required = true, paramLabel = "COLUMN", description = "The column with the ticket’s number.")
    private String ticket = "";

    @Option(names = "--at", required = true, paramLabel = "COLUMN", description = "The column with the time of the event.")
    private String at = "";

    @Option(names = "--by", required = true, paramLabel = "COLUMN", description = "The column with who did it.")
    private String by = "";

    @Option(names = "--status", required = true, paramLabel = "COLUMN", description = "The column with what was done. May be given more than once.")
    private List<String> status = List.of();

    @Option(names = "--subject", paramLabel = "COLUMN", description = "A column with what the ticket is about. May be given more than once.")
    private List<String> subject = List.of();

    @Option(names = "--skill", paramLabel = "COLUMN", description = "The column with what one has to know.")
    private String skill = "";

    @Option(names = "--severity", paramLabel = "COLUMN", description = "The column with how bad it is.")
    private String severity = "";

    @Option(names = "--major", paramLabel = "WORD", description = "A word in that column that means: it keeps somebody from working.")
    private List<String> major = List.of();

    @Option(names = "--critical", paramLabel = "WORD", description = "A word in that column that means: it costs by the minute.")
    private List<String> critical = List.of();

    @Option(names = "--resolved", paramLabel = "WORD", description = "A word in a status column that means: solved. May be given more than once.")
    private Set<String> resolved = Set.of();

    @Option(names = "--closed", paramLabel = "WORD", description = "A word in a status column that means: solved and done with.")
    private Set<String> closed = Set.of();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Where the clock stood, for times that do not say so. UTC unless given.")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(names = "--dry-run", description = "Reads everything and writes nothing.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Takes back what an unfinished import of this system has read.")
    private boolean undo;

    @Override
    protected int run(Engine engine) {
        try {
            var log = TicketLog.open(Objects.requireNonNull(path), columns(), zone, Clock.systemUTC());
            if (dryRun) {
                System.out.println(engine.face(Words.class).say("exchange.import.dry"));
                print(engine, TicketImports.readOnly(log));
                return 0;
            }
            var place = engine.face(Installation.class).administrator().call(() -> engine.face(Places.class).find(community))
                    .orElseThrow(() -> new Refusal(Reason.GONE, "exchange.import.no-community", community));
            return undo ? takeBack(engine, place) : read(engine, log, place);
        } catch (DumpFault fault) {
            System.err.println(fault.getMessage());
            return 1;
        }
    }

    private Columns columns() {
        Map<String, String> severities = new HashMap<>();
        major.forEach(word -> severities.put(word, "MAJOR"));
        critical.forEach(word -> severities.put(word, "CRITICAL"));
        return new Columns(ticket, at, by, status, subject, skill, severity, resolved, closed, severities);
    }

    private Site host() {
        try {
            return new Site(site);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Reason.INVALID, "exchange.import.no-host", site);
        }
    }

    private int takeBack(Engine engine, Place place) {
        engine.face(TicketImports.class).undo(host(), place.id());
        System.out.println(engine.face(Words.class).say("exchange.import.undone"));
        return 0;
    }

    private int read(Engine engine, TicketLog log, Place place) {
        var words = engine.face(Words.class);
        var imports = engine.face(TicketImports.class);
        if (imports.isUnfinished(host(), place.id())) {
            System.err.println(words.say("exchange.import.resumes", "tickets"));
        }
        var started = Instant.now();
        var report = imports.read(Objects.requireNonNull(path), log, host(), place.id(), engine.face(Installation.class).administrator().self(),
                new ProgressLine(words, System.err));
        print(engine, report.counts());
        System.out.println(words.say("exchange.import.done", ProgressLine.spoken(Duration.between(started, Instant.now())), place.handle()));
        return 0;
    }

    private static void print(Engine engine, Map<String, Long> counts) {
        new ReportPrinter(engine.face(Words.class)).ticketLines(counts).forEach(System.out::println);
    }
}
