package dev.muster.backup;

import dev.muster.shell.Database;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Settings;
import dev.muster.shell.parcel.FileTrouble;
import dev.muster.shell.parcel.NewParcel;
import dev.muster.shell.postgres.Claim;
import dev.muster.shell.postgres.EmbeddedPostgres;
import dev.muster.shell.postgres.ServerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Takes backups of everything that Muster keeps, and looks into them. It works beside a serving Muster or alone,
/// without migrating anything: what is backed up is what is there.
public final class Backups {
    static final String DATA = "data/";
    private final Settings settings;
    private final String muster;
    private final Clock clock;
    private final Progress progress;

    /// @param muster the name and version of this program, for the manifest
    public Backups(Settings settings, String muster, Clock clock, Progress progress) {
        this.settings = settings;
        this.muster = muster;
        this.clock = clock;
        this.progress = progress;
    }

    /// Backs everything up: the embedded database as files, an external one as rows.
    ///
    /// @param portable whether rows are wanted of the embedded one too, such as for another PostgreSQL
    /// @throws Refusal `shell.parcel.exists`, `shell.parcel.disk-full`, `shell.parcel.not-allowed`, `backup.nothing-here` and others;
    ///     then there is nothing under the name
    public Manifest take(Path path, boolean portable) {
        requireOutside(path);
        try (var backup = NewParcel.at(path)) {
            return take(backup, portable);
        } catch (IOException e) {
            throw FileTrouble.with(path, e);
        } catch (SQLException e) {
            throw DatabaseTrouble.with(e);
        }
    }

    private Manifest take(NewParcel backup, boolean portable) throws IOException, SQLException {
        var external = settings.databaseUrl();
        if (external != null) {
            return rows(new Database(external, null, null), backup);
        }
        if (!ServerFolder.inhabited(folder())) {
            throw new Refusal(Reason.GONE, "backup.nothing-here", settings.data());
        }
        try (var server = EmbeddedPostgres.start(folder(), Claim.OWN_OR_JOIN)) {
            var database = new Database(server.jdbcUrl(), server.user(), server.password());
            return portable ? rows(database, backup) : files(database, backup);
        }
    }

    private Path folder() {
        return settings.data().resolve(OtherFiles.DATABASE);
    }

    /// A backup beside its data is lost with them, and would be part of the next one.
    private void requireOutside(Path path) {
        if (path.toAbsolutePath().normalize().startsWith(settings.data())) {
            throw new Refusal(Reason.INVALID, "backup.inside-data", settings.data());
        }
    }

    private Manifest files(Database database, NewParcel backup) throws IOException, SQLException {
        try (var connection = Server.connect(database)) {
            requireOneFolder(connection);
            var began = clock.instant();
            var before = Counts.of(connection);
            var schemas = Schemas.of(connection);
            var meter = meter(connection);
            var name = DATA + OtherFiles.DATABASE + "/";
            new ClusterCopy(ServerFolder.data(folder()), name + "data/", backup, meter).copy(Online.begin(connection));
            backup.add(name + "password", database.password() + "\n");
            OtherFiles.copy(settings.data(), DATA, backup, meter);
            return finish(backup, Manifest.Kind.FILES, connection, began, schemas, Counts.between(before, Counts.of(connection)));
        }
    }

    private Manifest rows(Database database, NewParcel backup) throws IOException, SQLException {
        try (var connection = Server.connect(database)) {
            RowsOut.freeze(connection);
            var schemas = Schemas.of(connection);
            if (schemas.isEmpty()) {
                throw new Refusal(Reason.GONE, "backup.nothing-here", connection.getMetaData().getURL().replaceAll("\\?.*", ""));
            }
            var began = clock.instant();
            var meter = meter(connection);
            var counts = new RowsOut(connection, backup, meter).copy();
            OtherFiles.copy(settings.data(), DATA, backup, meter);
            return finish(backup, Manifest.Kind.ROWS, connection, began, schemas, counts);
        }
    }

    private Manifest finish(NewParcel backup, Manifest.Kind kind, Connection connection, Instant began, Map<String, String> schemas,
            List<Count> counts) throws IOException, SQLException {
        var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, kind, muster, Server.ask(connection, "show server_version"),
                began, clock.instant(), schemas, counts, backup.folders(), backup.parts());
        backup.finish(manifest);
        return manifest;
    }

    private Meter meter(Connection connection) throws SQLException {
        return new Meter(progress, Progress.Step.COPY, Long.parseLong(Server.ask(connection, "select sum(pg_database_size(oid)) from pg_database where datallowconn")));
    }

    private static void requireOneFolder(Connection connection) throws SQLException {
        if (!Server.ask(connection, "select count(*) from pg_tablespace where spcname not in ('pg_default', 'pg_global')").equals("0")) {
            throw new Refusal(Reason.CONFLICT, "backup.tablespaces");
        }
    }

    /// Reads a whole backup and compares every part with the manifest.
    ///
    /// @throws Refusal `shell.parcel.damaged`, `shell.parcel.part-missing`, `shell.parcel.cut-off` and others, with the part's name
    public Manifest verify(Path path) {
        try (var backup = Manifest.open(path)) {
            backup.check(done -> progress.at(Progress.Step.CHECK, done, backup.manifest().size()));
            return backup.manifest();
        }
    }
}
