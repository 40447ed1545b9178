package dev.muster.adapt;

import dev.muster.communities.Community;
import dev.muster.rights.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What came of communities that were closed, as it was written when they were: for each audience what that audience saw.
@Service
public class Reports {
    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A closing report.
    ///
    /// @param words Markdown
    public record Report(String words, Instant written) {}

    /// The report of a community, for the viewer's audience; nothing while it is open, and in the moments until it is written.
    public Optional<Report> of(Community community) {
        return of(community.place());
    }

    /// The same by its place.
    public Optional<Report> of(Place place) {
        return jdbc.sql("select words, written from adapt.report where place_id = :place").param("place", place.id())
            .query((row, _) -> new Report(row.getString("words"), row.getObject("written", OffsetDateTime.class).toInstant())).optional();
    }
}
