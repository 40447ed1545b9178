package dev.muster.exchange.portable;

import dev.muster.attachments.AttachedFiles;
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
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes one community into one file: charter, readings, everything that people made in it, and what happened, all of
/// one moment. As the system it reads past every layer, which is for whoever runs Muster; as a viewer, what that viewer sees.
@Service
public class CommunityExport {
    private static final int FETCHED = 1_000;
    private final SystemDatabase system;
    private final AttachedFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    CommunityExport(SystemDatabase system, AttachedFiles files, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.system = system;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /// Where it is read from.
    ///
    /// @param keys fills the keys into a question
    private record Source(JdbcClient jdbc, UnaryOperator<String> keys, boolean addresses) {
        StatementSpec ask(String sql, Place community) {
            return jdbc.sql(keys.apply(sql)).param("place", community.id());
        }
    }

    /// How much was written of each part, and what was left out.
    public record Report(Map<String, Long> lines, Map<String, Long> leftOut) {}

    /// @param muster the name and version of this program
    /// @param addresses whether e-mail addresses of authors go with it
    /// @throws Refusal where the file cannot be written; then it is not there
    public Report write(Place community, Path file, String muster, boolean addresses) {
        try (var parcel = NewParcel.at(file); var connection = system.source().getConnection()) {
            try {
                connection.setAutoCommit(false);
                var source = new Source(JdbcClient.create(new SingleConnectionDataSource(connection, true)), ExportSql::asSystem, addresses);
                source.jdbc().sql("set transaction isolation level repeatable read, read only").update();
                return write(community, parcel, muster, source);
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

    /// Writes what the viewer of the moment sees of it, without anybody's address.
    ///
    /// @throws Refusal where the file cannot be written; then it is not there
    public Report writeSeen(Place community, Path file, String muster) {
        try (var parcel = NewParcel.at(file)) {
            return Objects.requireNonNull(oneMoment.execute(_ -> {
                try {
                    return write(community, parcel, muster, new Source(jdbc, ExportSql::asViewer, false));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (SQLException e) {
                    throw new DataRetrievalFailureException("The export stopped", e);
                }
            }));
        } catch (IOException e) {
            throw FileTrouble.with(file, e);
        } catch (UncheckedIOException e) {
            throw FileTrouble.with(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private Report write(Place community, NewParcel parcel, String muster, Source source) throws IOException, SQLException {
        var charter = source.ask(ExportSql.COMMUNITY, community).query(String.class).optional()
                .orElseThrow(() -> new Refusal(Reason.CONFLICT, "exchange.portable.no-charter", community.handle()));
        parcel.add("community.json", charter + "\n");
        var lines = new LinkedHashMap<String, Long>();
        var luggage = new Luggage(files);
        for (var part : ExportSql.PARTS.entrySet()) {
            var count = new long[1];
            parcel.add(PortableLabel.lines(part.getKey()), out -> count[0] = lines(part.getKey(), source.ask(part.getValue(), community).param("addresses", source.addresses()), luggage, out));
            lines.put(part.getKey(), count[0]);
        }
        luggage.addTo(parcel);
        var leftOut = new LinkedHashMap<String, Long>();
        ExportSql.LEFT_OUT.forEach((what, sql) -> leftOut.put(what, source.ask(sql, community).query(Long.class).single()));
        leftOut.put("files", luggage.lost());
        parcel.finish(label(community, muster, leftOut, parcel, source));
        return new Report(lines, leftOut);
    }

    private static long lines(String part, StatementSpec question, Luggage luggage, OutputStream out) {
        var count = new long[1];
        question.withFetchSize(FETCHED).query(row -> {
            try {
                if (luggage.takes(part, row)) {
                    out.write((luggage.addressed(row.getString(1), part) + "\n").getBytes(StandardCharsets.UTF_8));
                    count[0]++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return count[0];
    }

    private PortableLabel label(Place community, String muster, Map<String, Long> leftOut, NewParcel parcel, Source source) {
        var key = source.ask("select key(p.id) from rights.place p where p.id = :place", community).query(UUID.class).single();
        var organisation = source.jdbc().sql("select name from shell.organisation").query(String.class).optional().orElse("");
        return new PortableLabel(PortableLabel.FORMAT, PortableLabel.VERSION, muster, clock.instant(), organisation, key.toString(), community.handle(),
                community.title(), people(community, source), source.addresses(), leftOut, parcel.parts());
    }

    private static Map<String, String> people(Place community, Source source) {
        var people = new LinkedHashMap<String, String>();
        source.ask("""
                select 'owner' as role, p.name from communities.charter c join people.person p on p.id = c.owner_id where c.place_id = :place
                union all
                select 'guides', string_agg(p.name, ', ' order by p.name) from rights.role_grant g join people.person p on p.id = g.person_id
                 where g.place_id = :place and g.role = 'GUIDE' having count(*) > 0
                union all
                select * from (select 'decided by', p.name from communities.charter c join purposes.decision d on d.purpose_id = c.purpose_id
                                 join people.person p on p.id = d.by_id where c.place_id = :place and d.verdict <> 'NO' order by d.at desc limit 1) d
                """, community)
            .query(row -> {
                people.put(row.getString("role"), row.getString("name"));
            });
        return people;
    }
}
