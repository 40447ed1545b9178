package dev.muster.exchange.portable;

import dev.muster.rights.Place;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.parcel.FileTrouble;
import dev.muster.shell.parcel.NewParcel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/// Writes one community into one file: charter, readings, everything that people made in it, and what happened, all of
/// one moment. It reads as the system does, past every layer, so it is for administrators alone.
@Service
public class CommunityExport {
    private static final int FETCHED = 1_000;
    private final SystemDatabase system;
    private final Clock clock;

    CommunityExport(SystemDatabase system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    /// How much was written of each part, and what was left out.
    public record Report(Map<String, Long> lines, Map<String, Long> leftOut) {}

    /// @param muster the name and version of this program
    /// @param addresses whether e-mail addresses of authors go with it
    /// @throws Refusal where the file cannot be written; then it is not there
    public Report write(Place community, Path file, String muster, boolean addresses) {
        try (var parcel = NewParcel.at(file); var connection = system.source().getConnection()) {
            try {
                return write(community, parcel, muster, addresses, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (IOException e) {
            throw FileTrouble.with(file, e);
        } catch (UncheckedIOException e) {
            throw FileTrouble.with(file, Objects.requireNonNull(e.getCause()));
        } catch (SQLException e) {
            throw new DataRetrievalFailureException("The export stopped", e);
        }
    }

    private Report write(Place community, NewParcel parcel, String muster, boolean addresses, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("set transaction isolation level repeatable read, read only").update();
        var charter = jdbc.sql(ExportSql.COMMUNITY).param("place", community.id()).query(String.class).optional()
                .orElseThrow(() -> new Refusal(Reason.CONFLICT, "exchange.portable.no-charter", community.handle()));
        parcel.add("community.json", charter + "\n");
        var lines = new LinkedHashMap<String, Long>();
        for (var part : ExportSql.PARTS.entrySet()) {
            var count = new long[1];
            parcel.add(PortableLabel.lines(part.getKey()), out -> count[0] = lines(part.getValue(), community.id(), addresses, jdbc, out));
            lines.put(part.getKey(), count[0]);
        }
        var leftOut = new LinkedHashMap<String, Long>();
        ExportSql.LEFT_OUT.forEach((what, sql) -> leftOut.put(what, jdbc.sql(sql).param("place", community.id()).query(Long.class).single()));
        parcel.finish(label(community, muster, addresses, leftOut, parcel, jdbc));
        return new Report(lines, leftOut);
    }

    private static long lines(String sql, UUID place, boolean addresses, JdbcClient jdbc, OutputStream out) {
        var count = new long[1];
        jdbc.sql(sql).withFetchSize(FETCHED).param("place", place).param("addresses", addresses).query(row -> {
            try {
                out.write((row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
                count[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return count[0];
    }

    private PortableLabel label(Place community, String muster, boolean addresses, Map<String, Long> leftOut, NewParcel parcel, JdbcClient jdbc) {
        var key = jdbc.sql("select coalesce((select key from exchange.known_as where object_id = :place), :place)")
            .param("place", community.id()).query(UUID.class).single();
        var organisation = jdbc.sql("select name from shell.organisation").query(String.class).optional().orElse("");
        return new PortableLabel(PortableLabel.FORMAT, PortableLabel.VERSION, muster, clock.instant(), organisation, key.toString(), community.handle(),
                community.title(), people(community.id(), jdbc), addresses, leftOut, parcel.parts());
    }

    private static Map<String, String> people(UUID place, JdbcClient jdbc) {
        var people = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select 'owner' as role, p.name from communities.charter c join people.person p on p.id = c.owner_id where c.place_id = :place
                union all
                select 'guides', string_agg(p.name, ', ' order by p.name) from rights.role_grant g join people.person p on p.id = g.person_id
                 where g.place_id = :place and g.role = 'GUIDE' having count(*) > 0
                union all
                select * from (select 'decided by', p.name from communities.charter c join purposes.decision d on d.purpose_id = c.purpose_id
                                 join people.person p on p.id = d.by_id where c.place_id = :place and d.verdict <> 'NO' order by d.at desc limit 1) d
                """)
            .param("place", place)
            .query(row -> {
                people.put(row.getString("role"), row.getString("name"));
            });
        return people;
    }
}
