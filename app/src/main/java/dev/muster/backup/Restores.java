package dev.muster.backup;

import dev.muster.shell.Database;
import dev.muster.shell.Migrations;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Settings;
import dev.muster.shell.parcel.FileTrouble;
import dev.muster.shell.parcel.Parcel;
import dev.muster.shell.postgres.Claim;
import dev.muster.shell.postgres.EmbeddedPostgres;
import dev.muster.shell.postgres.ServerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings back what a backup holds: checked first, then started and checked again, and only then in its place.
public final class Restores {
    private final Settings settings;
    private final Clock clock;
    private final Progress progress;

    public Restores(Settings settings, Clock clock, Progress progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /// Restores into the data folder, or into the external database.
    ///
    /// @param replace whether data that are there may be put aside; an external database has to be empty
    /// @throws Refusal where the backup is damaged or cannot be used here, or the restored database is not what the
    ///     manifest says; then everything is as it was
    public Restored restore(Path path, boolean replace) {
        try (var backup = Manifest.open(path)) {
            requireUsable(backup.manifest());
            var external = settings.databaseUrl();
            return external == null ? embedded(backup, replace) : external(backup, new Database(external, null, null));
        } catch (IOException e) {
            throw FileTrouble.with(settings.data(), e);
        } catch (SQLException e) {
            throw DatabaseTrouble.with(e);
        }
    }

    private void requireUsable(Manifest manifest) throws IOException {
        var files = manifest.kind() == Manifest.Kind.FILES;
        if (files && settings.databaseUrl() != null) {
            throw new Refusal(Reason.INVALID, "backup.restore.files-only-embedded");
        }
        if (files && !manifest.postgres().split("\\.")[0].equals(ServerFolder.majorVersion())) {
            throw new Refusal(Reason.INVALID, "backup.restore.other-postgres", manifest.postgres(), ServerFolder.majorVersion());
        }
        if (!Schemas.known(manifest.schemas())) {
            throw new Refusal(Reason.INVALID, "backup.restore.newer", manifest.muster());
        }
    }

    private Restored embedded(Parcel<Manifest> backup, boolean replace) throws IOException, SQLException {
        try (var place = Restoring.in(settings.data(), replace)) {
            backup.check(done -> progress.at(Progress.Step.CHECK, done, backup.manifest().size()));
            place.unpack(backup, Backups.DATA, new Meter(progress, Progress.Step.UNPACK, backup.manifest().size()));
            if (backup.manifest().kind() == Manifest.Kind.FILES) {
                place.settle();
            }
            var organisation = startOnce(place, backup);
            return new Restored(backup.manifest(), organisation, place.moveIn(clock.instant()));
        }
    }

    private String startOnce(Restoring place, Parcel<Manifest> backup) throws IOException, SQLException {
        try (var server = EmbeddedPostgres.start(place.database(), Claim.OWN)) {
            return bringUp(new Database(server.jdbcUrl(), server.user(), server.password()), backup);
        }
    }

    private Restored external(Parcel<Manifest> backup, Database database) throws IOException, SQLException {
        try (var connection = Server.connect(database)) {
            if (!Schemas.of(connection).isEmpty()) {
                throw new Refusal(Reason.CONFLICT, "backup.restore.database-not-empty");
            }
        }
        backup.check(done -> progress.at(Progress.Step.CHECK, done, backup.manifest().size()));
        var organisation = bringUp(database, backup);
        return new Restored(backup.manifest(), organisation, Optional.empty());
    }

    /// @return the organisation's name
    private String bringUp(Database database, Parcel<Manifest> backup) throws IOException, SQLException {
        if (backup.manifest().kind() == Manifest.Kind.ROWS) {
            load(database, backup);
        }
        try (var connection = Server.connect(database)) {
            requireCounts(connection, backup.manifest());
        }
        Migrations.run(database);
        try (var connection = Server.connect(database)) {
            return organisation(connection);
        }
    }

    /// Rows go into tables as they were when they were copied; the migrations since then run on them as they did elsewhere.
    private void load(Database database, Parcel<Manifest> backup) throws IOException, SQLException {
        Migrations.run(database, backup.manifest().schemas());
        try (var connection = Server.connect(database)) {
            var rows = new RowsIn(connection, backup);
            rows.fill(new Meter(progress, Progress.Step.LOAD, backup.manifest().size()));
            rows.compare(new Meter(progress, Progress.Step.COMPARE, backup.manifest().size()));
        }
    }

    private static void requireCounts(Connection connection, Manifest manifest) throws SQLException {
        for (var count : manifest.counts()) {
            var rows = Long.parseLong(Server.ask(connection, "select count(*) from " + count.table()));
            if (!count.holds(rows)) {
                throw new Refusal(Reason.CONFLICT, "backup.restore.counts-differ", count.table(), rows, count.least(), count.most());
            }
        }
    }

    private static String organisation(Connection connection) throws SQLException {
        return text(Server.ask(connection, "select max(name) from shell.organisation"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
