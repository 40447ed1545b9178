package dev.muster.exchange;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.exchange.tickets.Move;
import dev.muster.exchange.tickets.Ticket;
import dev.muster.exchange.tickets.TicketLog;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.stereotype.Service;

/// Brings the tickets of another system into a community as swarms, each step at the time at which it happened.
///
/// Tickets are committed in batches that nobody sees until the run is finished. A run that was stopped goes on where it stood when
/// the same log is imported again, or is undone as a whole. A later log adds the tickets that are not here yet.
@Service
public class TicketImports {
    private static final String KIND = "tickets";
    private static final String PHASE = "tickets";
    private static final int BATCH = 500;
    private final RunStore store;
    private final ClaimDecisions claims;
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    TicketImports(RunStore store, ClaimDecisions claims, SystemDatabase system, Ids ids, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// Reads a log into a place.
    ///
    /// @param by who asked for it
    /// @throws DumpFault where the log is not as it should be; nothing of it is read then
    /// @throws Refusal `exchange.import.other-dump` where another log of the system is still unfinished
    public Imports.Report read(Path path, TicketLog log, Site site, UUID place, UUID by, Imports.Progress progress) {
        var tickets = log.tickets();
        var source = store.source(place, KIND, site);
        var name = path.toAbsolutePath().normalize().toString();
        var earlier = store.unfinished(source);
        earlier.ifPresent(_ -> store.requireSame(source, name));
        var run = earlier.orElseGet(() -> store.begin(ids.next(), source, name, false, by, clock.instant(), PHASE));
        try {
            var tally = complete(run, tickets, progress);
            finish(run, tally);
            return new Imports.Report(earlier.isPresent(), tally.counts());
        } catch (SQLException e) {
            throw new DataRetrievalFailureException("The import stopped", e);
        }
    }

    private Tally complete(Run run, List<Ticket> tickets, Imports.Progress progress) throws SQLException {
        var mark = store.mark(run.id());
        var tally = new Tally(mark.counts());
        try (var connection = system.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int from = (int) mark.row(); mark.phase().equals(PHASE) && from < tickets.size(); from += BATCH) {
                var portion = tickets.subList(from, Math.min(from + BATCH, tickets.size()));
                write(run, portion, from + portion.size(), tally, connection);
                progress.at(PHASE, portion.size(), from + (long) portion.size(), tickets.size());
            }
        }
        return tally;
    }

    private static void write(Run run, List<Ticket> tickets, long last, Tally tally, Connection connection) throws SQLException {
        BatchWriting.once(run.id(), connection, jdbc -> {
            var rows = new TicketRows(new Desk(run, jdbc, new Batch(), tally));
            rows.write(tickets);
            rows.send(connection);
            return new RunStore.Mark(PHASE, last, tally.counts());
        });
    }

    /// The one transaction in which its swarms become visible.
    private void finish(Run run, Tally tally) {
        system.transactions().executeWithoutResult(_ -> {
            claims.pause();
            RunStore.move(system.jdbc(), run.id(), new RunStore.Mark(Phases.PUBLISH, 0, tally.counts()));
            RunStore.reveal(system.jdbc(), run.id(), clock.instant());
            claims.proved(List.of());
            var act = Act.inPlace(run.by(), Verb.ADD, run.id(), "import", run.place(), Audience.EMPLOYEE.bit(), clock.instant());
            system.jdbc().sql(Act.alone()).params(act.parameters()).update();
        });
    }

    /// Reads everything, so that whatever is wrong comes to light, and counts it.
    public static Map<String, Long> readOnly(TicketLog log) {
        var tickets = log.tickets();
        long handOvers = tickets.stream().flatMap(each -> Move.of(each).stream()).filter(each -> each.kind() == Move.Kind.TAKEN).count();
        return Map.of("tickets", (long) tickets.size(), "ticket-events", tickets.stream().mapToLong(each -> each.events().size()).sum(), "ticket-hand-overs", handOvers);
    }

    /// Whether something of the system is under way into the place.
    public boolean isUnfinished(Site site, UUID place) {
        return unfinished(site, place).isPresent();
    }

    private Optional<Run> unfinished(Site site, UUID place) {
        return store.unfinished(store.source(place, KIND, site));
    }

    /// Takes back what an unfinished run brought.
    ///
    /// @throws Refusal `exchange.import.nothing-to-undo`
    public void undo(Site site, UUID place) {
        var run = unfinished(site, place).orElseThrow(() -> new Refusal(Reason.GONE, "exchange.import.nothing-to-undo"));
        system.transactions().executeWithoutResult(_ -> Undoing.undo(run, clock.instant(), system.jdbc()));
    }
}
