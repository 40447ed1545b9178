package dev.muster.exchange;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.communities.Openings;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.stereotype.Service;

/// Brings a community in from a dump of its former home.
///
/// Rows are committed in batches that nobody sees until the run is finished. A run that was stopped goes on where it
/// stood when the same dump is imported again, or is undone as a whole. A later dump adds and updates.
@Service
public class Imports {
    private final RunStore store;
    private final SystemDatabase system;
    private final Openings openings;
    private final ClaimDecisions claims;
    private final Ids ids;
    private final Clock clock;

    Imports(RunStore store, SystemDatabase system, Openings openings, ClaimDecisions claims, Ids ids, Clock clock) {
        this.store = store;
        this.system = system;
        this.openings = openings;
        this.claims = claims;
        this.ids = ids;
        this.clock = clock;
    }

    /// Hears how a run gets on.
    public interface Progress {

        /// @param phase which pass it is on
        /// @param rows how many rows more are done
        /// @param bytes how far into the file
        /// @param of how long the file is
        void at(String phase, int rows, long bytes, long of);
    }

    /// How a run ended: counts by the keys of `exchange.report.*`.
    public record Report(boolean resumed, Map<String, Long> counts) {}

    /// Reads a dump into a place.
    ///
    /// @param opensPlace whether the place is a prepared one, to be revealed when the run is finished
    /// @param by who asked for it
    /// @throws DumpFault where the dump is not as it should be: whatever was read of it is taken back, unless it
    ///         is only that another file lies where the one was that an earlier attempt had begun to read
    /// @throws Refusal `exchange.import.other-dump` where another dump of the site is still unfinished
    public Report read(Path path, Dump dump, Site site, UUID place, boolean opensPlace, UUID by, Progress progress) {
        var source = store.source(place, site);
        var name = path.toAbsolutePath().normalize().toString();
        var earlier = store.unfinished(source);
        earlier.ifPresent(_ -> store.requireSame(source, name));
        var run = earlier.orElseGet(() -> store.begin(ids.next(), source, name, opensPlace, by, clock.instant(), Phases.ALL.getFirst().name()));
        try {
            var reading = new Reading(run, dump, store, system, progress);
            reading.complete();
            finish(run, dump, reading.tally());
            return new Report(earlier.isPresent(), reading.tally().counts());
        } catch (DumpFault fault) {
            if (!fault.ofAnotherDump()) {
                takeBack(run);
            }
            throw fault;
        } catch (SQLException e) {
            throw new DataRetrievalFailureException("The import stopped", e);
        }
    }

    private void finish(Run run, Dump dump, Tally tally) {
        if (store.mark(run.id()).phase().equals(Phases.SETTLE)) {
            system.transactions().executeWithoutResult(_ -> {
                Settlement.apply(Settlement.FRESH, run, system.jdbc());
                RunStore.move(system.jdbc(), run.id(), new RunStore.Mark(Phases.PUBLISH, 0, tally.counts()));
            });
        }
        system.transactions().executeWithoutResult(_ -> {
            claims.pause();
            var proved = Proofs.of(run, system.jdbc());
            tally.add("claims-proved", proved.size());
            Publication.publish(run, dump, tally, clock.instant(), system.jdbc());
            claims.proved(proved);
            if (run.opensPlace()) {
                openings.reveal(run.place(), run.by());
            } else {
                tell(run);
            }
        });
    }

    /// What a run brought was told of while nobody could see it; from here on they can. Threads that went to other places here
    /// are told of there.
    private void tell(Run run) {
        for (var place : store.places(run)) {
            var act = Act.inPlace(run.by(), Verb.ADD, run.id(), "import", place, Audience.EMPLOYEE.bit(), clock.instant());
            system.jdbc().sql(Act.alone()).params(act.parameters()).update();
        }
    }

    /// A community that was prepared for an import at this address, and is not there for anyone yet.
    public Optional<UUID> prepared(String handle) {
        return store.prepared(handle);
    }

    /// Whether something of the site is under way into the place.
    public Optional<String> unfinished(Site site, UUID place) {
        return store.unfinished(store.source(place, site)).map(run -> store.mark(run.id()).phase());
    }

    /// Takes back what an unfinished run brought.
    ///
    /// @throws Refusal `exchange.import.nothing-to-undo`
    public void undo(Site site, UUID place) {
        var run = store.unfinished(store.source(place, site))
                .orElseThrow(() -> new Refusal(Reason.GONE, "exchange.import.nothing-to-undo"));
        takeBack(run);
    }

    private void takeBack(Run run) {
        system.transactions().executeWithoutResult(_ -> {
            Undoing.undo(run, clock.instant(), system.jdbc());
            if (run.opensPlace()) {
                openings.withdraw(run.place());
            }
        });
    }
}
