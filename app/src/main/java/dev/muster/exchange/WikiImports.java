package dev.muster.exchange;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.memory.Drawings;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.stereotype.Service;

/// Brings the pages of a MediaWiki into the memory of a community, each with its whole history.
///
/// Pages are committed in batches that nobody sees until the run is finished. A run that was stopped goes on where it stood when
/// the same dump is imported again, or is undone as a whole. A later dump adds the pages that are not here yet.
@Service
public class WikiImports {
    private static final String KIND = "mediawiki";
    private final RunStore store;
    private final ClaimDecisions claims;
    private final SystemDatabase system;
    private final Drawings drawings;
    private final Ids ids;
    private final Clock clock;

    WikiImports(RunStore store, ClaimDecisions claims, SystemDatabase system, Drawings drawings, Ids ids, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.system = system;
        this.drawings = drawings;
        this.ids = ids;
        this.clock = clock;
    }

    /// Reads a dump into a place.
    ///
    /// @param by who asked for it
    /// @throws DumpFault where the dump is not as it should be: whatever was read of it is taken back, unless it
    ///         is only that another file lies where the one was that an earlier attempt had begun to read
    /// @throws Refusal `exchange.import.other-dump` where another dump of the wiki is still unfinished
    public Imports.Report read(Path path, WikiDump dump, Site site, UUID place, UUID by, Imports.Progress progress) {
        var source = store.source(place, KIND, site);
        var name = path.toAbsolutePath().normalize().toString();
        var earlier = store.unfinished(source);
        earlier.ifPresent(_ -> store.requireSame(source, name));
        var run = earlier.orElseGet(() -> store.begin(ids.next(), source, name, false, by, clock.instant(), WikiReading.PHASE));
        try {
            var reading = new WikiReading(run, dump, store, system, drawings, progress);
            reading.complete();
            finish(run, reading.tally());
            return new Imports.Report(earlier.isPresent(), reading.tally().counts());
        } catch (DumpFault fault) {
            if (!fault.ofAnotherDump()) {
                takeBack(run);
            }
            throw fault;
        } catch (SQLException e) {
            throw new DataRetrievalFailureException("The import stopped", e);
        }
    }

    /// The one transaction in which its pages become visible.
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
    public static Map<String, Long> readOnly(WikiDump dump, Imports.Progress progress) {
        var counts = new TreeMap<String, Long>();
        try (var revisions = dump.revisions()) {
            while (revisions.hasNext()) {
                counts.merge("wiki-pages", revisions.next().number() == 1 ? 1L : 0L, Long::sum);
                counts.merge("wiki-revisions", 1L, Long::sum);
                progress.at(WikiReading.PHASE, 1, revisions.bytes(), revisions.of());
            }
        }
        return counts;
    }

    /// Whether something of the wiki is under way into the place.
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
        takeBack(unfinished(site, place).orElseThrow(() -> new Refusal(Reason.GONE, "exchange.import.nothing-to-undo")));
    }

    private void takeBack(Run run) {
        system.transactions().executeWithoutResult(_ -> Undoing.undo(run, clock.instant(), system.jdbc()));
    }
}
