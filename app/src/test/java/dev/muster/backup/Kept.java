package dev.muster.backup;

import dev.muster.shell.Database;
import dev.muster.shell.Migrations;
import dev.muster.shell.Settings;
import dev.muster.shell.parcel.Digest;
import dev.muster.shell.parcel.Part;
import dev.muster.shell.postgres.Claim;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A data folder of Muster with a few people and questions in it, and a place for backups beside it.
final class Kept implements AutoCloseable {
    private static final String FILLED = """
            insert into shell.organisation (name, created) values ('Hop & Barrel', now());
            insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened)
            select '00000000-0000-7000-8000-000000000001', 'community', 'beer', 'Beer', 15, 15, now(), now();
            insert into people.person (id, handle, name, audience, created)
            select gen_random_uuid(), 'p' || n, E'Person\\t\\\\' || n || E'\\n“é”', 1, now() from generate_series(1, 50) n;
            insert into items.item (id, handle, kind, place_id, root_id, layer, author_id, title, body, state, created, changed)
            select i.id, 'q' || n, 'question', '00000000-0000-7000-8000-000000000001', i.id, 1 + n % 15, p.id, 'How ' || n, repeat('why ', n), 'open', now(), now()
              from generate_series(1, 500) n, lateral (select gen_random_uuid() as id, n as same) i,
                   lateral (select id from people.person order by handle offset n % 50 limit 1) p;
            insert into activity.activity (actor_id, verb, object_id, object_kind, item_id, happened, recorded)
            select author_id, 'CREATE', id, 'question', id, created, created from items.item;
            insert into activity.cursor values ('index', pg_current_xact_id(), 400);
            insert into attachments.attachment (id, handle, uploader_id, sha256, kind, name, bytes, loose, created)
            select gen_random_uuid(), 'a' || n, (select id from people.person order by handle limit 1), encode(sha256(('file ' || n / 2)::bytea), 'hex'), 'TEXT', n || '.txt', 6, false, now()
              from generate_series(0, 19) n;
            insert into attachments.hanging (attachment_id, hung_by, item_id)
            select a.id, a.uploader_id, i.id from attachments.attachment a join items.item i on i.handle = 'q' || (1 + substr(a.handle, 2)::int);
            insert into people.attempt (key, at) select 'somebody', now() from generate_series(1, 3);
            """;
    /// Files that two attachments each have.
    private static final int ATTACHED = 10;
    final Path root;
    private @Nullable EmbeddedPostgres server;

    private Kept(Path root) {
        this.root = root;
    }

    static Kept filled() throws IOException, SQLException {
        var kept = new Kept(folder());
        try {
            kept.start();
            Migrations.run(kept.database());
            kept.tell(FILLED);
            Files.createDirectories(kept.data().resolve("mail"));
            Files.writeString(kept.data().resolve("mail/1.eml"), "Dear Ada");
            for (int n = 0; n < ATTACHED; n++) {
                attach("file " + n, kept.data());
            }
            return kept;
        } catch (IOException | SQLException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    private static void attach(String words, Path data) throws IOException {
        var hash = sha256(words.getBytes(StandardCharsets.UTF_8));
        var file = data.resolve("attachments").resolve(hash.substring(0, 2)).resolve(hash);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private static String sha256(byte[] content) throws IOException {
        var digest = new Digest(OutputStream.nullOutputStream());
        digest.write(content);
        return digest.part("").sha256();
    }

    /// How many attachments there are whose file is there, and is what was attached.
    long attached() throws IOException, SQLException {
        long whole = 0;
        for (var hash : ask("select string_agg(sha256, ' ') from attachments.attachment").split(" ")) {
            var file = data().resolve("attachments").resolve(hash.substring(0, 2)).resolve(hash);
            whole += Files.isRegularFile(file) && sha256(Files.readAllBytes(file)).equals(hash) ? 1 : 0;
        }
        return whole;
    }

    /// Where a restore may go to: an empty folder.
    static Kept empty() throws IOException {
        return new Kept(folder());
    }

    /// The server's account passes through it when root runs the tests.
    private static Path folder() throws IOException {
        var folder = Files.createTempDirectory("muster-backup");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void start() {
        server = EmbeddedPostgres.start(data().resolve("postgres"), Claim.OWN);
    }

    void stop() {
        var running = server;
        if (running != null) {
            running.close();
            server = null;
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path backup(String name) {
        return root.resolve(name);
    }

    Settings settings() {
        return Settings.from(Map.of("MUSTER_DATA", data().toString()));
    }

    Backups backups() {
        return new Backups(settings(), "Muster of a test", Clock.systemUTC(), (_, _, _) -> {});
    }

    Restores restores() {
        return new Restores(settings(), Clock.systemUTC(), (_, _, _) -> {});
    }

    Database database() {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return new Database(running.jdbcUrl(), running.user(), running.password());
    }

    void tell(String sql) throws SQLException {
        try (var connection = Server.connect(database())) {
            Server.tell(connection, sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (var connection = Server.connect(database())) {
            return Server.ask(connection, sql);
        }
    }

    /// Size and checksum of every table's rows.
    Map<String, Part> tables() throws SQLException {
        try (var connection = Server.connect(database())) {
            return tables(connection);
        }
    }

    static Map<String, Part> tables(Connection connection) throws SQLException {
        var found = new TreeMap<String, Part>();
        try {
            for (var table : Catalogue.tables(connection)) {
                var digest = new Digest(OutputStream.nullOutputStream());
                RowsOut.write(connection, table, digest);
                found.put(table.name(), digest.part(table.name()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    List<String> names() throws IOException {
        try (var all = Files.list(root)) {
            return all.map(each -> each.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(root);
    }
}
