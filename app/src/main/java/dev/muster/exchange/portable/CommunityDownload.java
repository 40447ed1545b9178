package dev.muster.exchange.portable;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Taking a community along in a file, for those who lead it: as much of it as they see. Sponsors, strategists and
/// administrators do who are staff, since what a community is for stands in goals, which staff see.
@Service
public class CommunityDownload {
    private static final int MOST = 20_000;
    private static final long MOST_MEGABYTES = 200;
    private static final int PATIENCE_SECONDS = 20;
    private static final String MUSTER = "Muster";
    private final CommunityExport export;
    private final JdbcClient jdbc;
    private final Semaphore oneAtATime = new Semaphore(1);

    CommunityDownload(CommunityExport export, JdbcClient jdbc) {
        this.export = export;
        this.jdbc = jdbc;
    }

    /// What is done with the file, which is gone afterwards.
    public interface Use {
        void with(Path file) throws IOException;
    }

    /// Whether somebody may.
    public static boolean isFor(Place place, Viewer viewer) {
        return viewer.audience() == Audience.EMPLOYEE && viewer.signedIn()
                && (viewer.administers() || viewer.holds(Role.SPONSOR, place.id()) || viewer.holds(Role.STRATEGIST));
    }

    /// @throws Refusal `exchange.download.only-leaders`
    public static void require(Place place, Viewer viewer) {
        viewer.self();
        if (!isFor(place, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "exchange.download.only-leaders", place.title());
        }
    }

    /// Writes the file and hands it over. The work is bounded: what is large goes by the command line, and one goes after the other.
    ///
    /// @throws Refusal `exchange.download.only-leaders`, `exchange.download.large`, `exchange.download.heavy`, `exchange.download.busy`, `exchange.portable.no-charter`
    public void make(Place place, Viewer viewer, Use use) throws IOException {
        require(place, viewer);
        requireSmall(place);
        if (!isMyTurn()) {
            throw new Refusal(Reason.TOO_MANY, "exchange.download.busy");
        }
        try {
            hand(place, use);
        } finally {
            oneAtATime.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return oneAtATime.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hand(Place place, Use use) throws IOException {
        var folder = Files.createTempDirectory("muster-download");
        var file = folder.resolve("community");
        try {
            export.writeSeen(place, file, MUSTER);
            use.with(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void requireSmall(Place place) {
        int found = jdbc.sql("""
                select count(*) from (select 1 from items.item where place_id = :place
                                      union all select 1 from memory.revision where place_id = :place
                                      union all select 1 from swarms.swarm s join swarms.step t on t.swarm_id = s.item_id where s.place_id = :place limit :most) i
                """)
            .param("place", place.id()).param("most", MOST + 1).query(Integer.class).single();
        if (found > MOST) {
            throw new Refusal(Reason.CONFLICT, "exchange.download.large", place.title(), MOST, place.handle());
        }
        long bytes = jdbc.sql("""
                select coalesce(sum(bytes), 0) from attachments.attachment
                 where id in (select h.attachment_id from items.item i join attachments.hanging h on h.item_id = i.id where i.place_id = :place)
                """).param("place", place.id()).query(Long.class).single();
        if (bytes > MOST_MEGABYTES << 20) {
            throw new Refusal(Reason.CONFLICT, "exchange.download.heavy", place.title(), MOST_MEGABYTES, place.handle());
        }
    }
}
