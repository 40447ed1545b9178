package dev.muster.adapt;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.spi.Window;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes the report of each community that was closed, whichever way: for each audience, since members may be of any, in the name
/// of nobody in particular of that audience. What was hidden stays hidden, and what staff did among themselves is in theirs alone.
@Component
class ClosingReports implements RecurringJob {
    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final int MOST = 20;
    private final SystemDatabase system;
    private final Communities communities;
    private final Evidences evidences;
    private final ReportWords words;
    private final Clock clock;

    ClosingReports(SystemDatabase system, Communities communities, Evidences evidences, ReportWords words, Clock clock) {
        this.system = system;
        this.communities = communities;
        this.evidences = evidences;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adapt.report";
    }

    @Override
    public Duration every() {
        return OFTEN;
    }

    @Override
    public void run() {
        system.jdbc().sql("""
                select c.place_id
                  from communities.charter c
                  join rights.place p on p.id = c.place_id and p.opened is not null and p.closed is not null
                 where not exists (select 1 from adapt.report r where r.place_id = c.place_id)
                 limit :most
                """)
            .param("most", MOST).query(UUID.class).list()
            .forEach(place -> read(place, Audience.EMPLOYEE).ifPresent(this::write));
    }

    private Optional<Community> read(UUID place, Audience audience) {
        return Viewer.newcomer(audience).asGuestOf(place, () -> communities.find(place));
    }

    private void write(Community community) {
        for (var audience : Audience.values()) {
            var text = Viewer.newcomer(audience).asGuestOf(community.id(), () -> words.of(community, evidences.of(community, whole(community), audience), audience));
            system.jdbc().sql("insert into adapt.report (place_id, audience, words, written) values (:place, :audience, :words, :now) on conflict do nothing")
                .param("place", community.id()).param("audience", audience.bit()).param("words", text).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    /// From the day on which it was opened to the one on which it was closed.
    private static Window whole(Community community) {
        var closed = Objects.requireNonNullElse(community.place().closed(), community.charter().since());
        return new Window(LocalDate.ofInstant(community.charter().chartered(), ZoneOffset.UTC), LocalDate.ofInstant(closed, ZoneOffset.UTC).plusDays(1));
    }
}
