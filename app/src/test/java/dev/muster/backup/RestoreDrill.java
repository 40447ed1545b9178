package dev.muster.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SharedData;
import dev.muster.exchange.stackexchange.GenerateDump;
import dev.muster.shell.Database;
import dev.muster.shell.parcel.Part;
import dev.muster.shell.postgres.Claim;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Proves with whole programs that a restore brings back what was acknowledged, and measures it. `bin/drill-restore` runs it.
class RestoreDrill {
    private static final String ADMINISTRATOR = "ada@harvestmoon.example";
    private static final String PASSWORD = "three quiet geese swim";
    private static final int WRITERS = 2;
    private static final int ENOUGH = 40;
    /// Written by jobs at any time.
    private static final String JOBS = "jobs.scheduled_tasks";
    private Path root;
    private Program muster;

    @BeforeEach
    void prepare() throws Exception {
        root = Files.createTempDirectory("muster-drill");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        muster = new Program(root.resolve("data"));
        var password = Files.writeString(root.resolve("password"), PASSWORD).toString();
        muster.must("setup", "--org", "Harvest Moon", "--admin", ADMINISTRATOR, "--name", "Ada", "--password-file", password);
        for (var name : List.of("grace", "linus")) {
            muster.must("user", "add", name + "@harvestmoon.example", "--name", name, "--password-file", password);
        }
        muster.must("user", "role", "linus@harvestmoon.example", "STRATEGIST");
    }

    @AfterEach
    void clear() throws Exception {
        FileSystemUtils.deleteRecursively(root);
    }

    @Test
    void ofTheBeerCommunity() throws Exception {
        var dump = SharedData.file("stackexchange/beer.stackexchange.com_2016-12.zip");
        drill("beer", dump.toString(), "beer.stackexchange.com");
    }

    @Test
    void ofALargerCommunity() throws Exception {
        var rows = Integer.getInteger("muster.drill.rows", 200_000);
        GenerateDump.write(root.resolve("dump"), rows, 1);
        drill("generated, " + rows + " rows", root.resolve("dump").toString(), "generated.example.com");
    }

    private void drill(String name, String dump, String site) throws Exception {
        var charter = Path.of("..", "docs", "examples", "beer-charter.yaml").toString();
        var imported = muster.must("import", "stackexchange", dump, "--community", "beer", "--charter", charter, "--site", site);
        say(String.format(Locale.ENGLISH, "%s: imported in %.1f s", name, imported.seconds()));
        try (var serving = muster.serve()) {
            quiet();
            busy(serving);
        }
        damaged();
    }

    /// Nobody writes: every table comes back as it was.
    private void quiet() throws Exception {
        var before = tables(muster);
        var file = root.resolve("quiet.backup");
        var taken = muster.must("backup", file.toString());
        var after = tables(muster);
        var checked = muster.must("backup", "--verify", file.toString());
        var other = new Program(root.resolve("quiet"));
        var restored = other.must("restore", file.toString());
        var there = tables(other);

        assertThat(after).as("what changed although nobody wrote").isEqualTo(before);
        assertThat(there).isEqualTo(after);
        say("quiet: " + after.size() + " tables compared, all equal");
        tell("files", file, taken, checked, restored);

        var rows = root.resolve("rows.backup");
        taken = muster.must("backup", "--portable", rows.toString());
        checked = muster.must("backup", "--verify", rows.toString());
        var third = new Program(root.resolve("rows"));
        restored = third.must("restore", rows.toString());
        assertThat(tables(third)).isEqualTo(after);
        tell("rows", rows, taken, checked, restored);
        FileSystemUtils.deleteRecursively(third.data());
        FileSystemUtils.deleteRecursively(other.data());
    }

    /// Others write meanwhile: what was acknowledged before is there, and what is there is one moment.
    private void busy(Program.Serving serving) throws Exception {
        var people = Correspondents.of(serving.port(), ADMINISTRATOR, PASSWORD);
        people.begin(serving.port(), "beer", WRITERS);
        var before = people.acknowledged(ENOUGH);
        var file = root.resolve("busy.backup");
        var taken = muster.must("backup", file.toString());
        var meanwhile = people.acknowledged(before.size() + 1).size() - before.size();
        people.end();

        var other = new Program(root.resolve("busy"));
        var restored = other.must("restore", file.toString());
        assertOneMoment(other);
        try (var again = other.serve()) {
            var http = people.http(again.port());
            assertThat(before).allSatisfy(path -> assertThat(http.json("GET", path, null).statusCode()).as(path).isEqualTo(200));
        }
        say(String.format(Locale.ENGLISH, "busy: %d writes acknowledged before the backup, all there; %d more during its %.1f s; restored in %.1f s",
                before.size(), meanwhile, taken.seconds(), restored.seconds()));
        FileSystemUtils.deleteRecursively(other.data());
    }

    private static void assertOneMoment(Program program) throws Exception {
        try (var server = EmbeddedPostgres.start(program.data().resolve("postgres"), Claim.OWN_OR_JOIN);
                var connection = Server.connect(new Database(server.jdbcUrl(), server.user(), server.password()))) {
            assertNone(connection, "select count(*) from items.item a where a.kind = 'answer' and not exists (select 1 from items.item q where q.id = a.parent_id)");
            assertNone(connection, """
                    select count(*)
                      from items.item i full join questions.question q on q.item_id = i.id
                     where coalesce(i.kind, 'question') = 'question' and (q.item_id is null or i.id is null)
                    """);
            assertNone(connection, """
                    select count(*) from items.item i
                     where i.kind in ('question', 'answer')
                       and not exists (select 1 from activity.activity a where a.object_id = i.id and a.verb = 'CREATE')
                    """);
            assertNone(connection, "select count(*) from activity.activity a where a.item_id is not null and not exists (select 1 from items.item i where i.id = a.item_id)");
            assertNone(connection, """
                    select count(*) from (
                      select split_part(title, ' ', 2) as writer, count(*) as there, max(split_part(title, ' ', 3)::int) as last
                        from items.item where title ~ '^drill writer[0-9]+ [0-9]+$' group by 1) w
                     where there <> last
                    """);
        }
    }

    private static void assertNone(Connection connection, String sql) throws Exception {
        assertThat(Server.ask(connection, sql)).as(sql).isEqualTo("0");
    }

    /// A flipped byte and a missing end are refused with the part's name.
    private void damaged() throws Exception {
        var whole = root.resolve("busy.backup");
        var flipped = Files.copy(whole, root.resolve("flipped.backup"), StandardCopyOption.REPLACE_EXISTING);
        try (var raw = new RandomAccessFile(flipped.toFile(), "rw")) {
            raw.seek(raw.length() / 3);
            var was = raw.read();
            raw.seek(raw.length() / 3);
            raw.write(was ^ 0x10);
        }
        var cut = Files.copy(whole, root.resolve("cut.backup"), StandardCopyOption.REPLACE_EXISTING);
        try (var raw = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            raw.truncate(raw.size() * 2 / 3);
        }
        for (var file : List.of(flipped, cut)) {
            var target = new Program(root.resolve("damaged"));
            var refused = target.run("restore", file.toString());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.said()).contains("data/postgres/");
            assertThat(root.resolve("damaged/postgres/data")).doesNotExist();
            say(String.format(Locale.ENGLISH, "damaged: %s", refused.said().lines().reduce((_, last) -> last).orElse("")));
        }
    }

    private static SortedMap<String, Part> tables(Program program) throws Exception {
        try (var server = EmbeddedPostgres.start(program.data().resolve("postgres"), Claim.OWN_OR_JOIN);
                var connection = Server.connect(new Database(server.jdbcUrl(), server.user(), server.password()))) {
            var tables = new TreeMap<>(Kept.tables(connection));
            tables.remove(JOBS);
            return tables;
        }
    }

    private void tell(String kind, Path file, Program.Outcome taken, Program.Outcome checked, Program.Outcome restored) throws Exception {
        say(String.format(Locale.ENGLISH, "%s: %.1f MB; taken in %.1f s, verified in %.1f s, restored in %.1f s (each with the start of the program)",
                kind, Files.size(file) / 1e6, taken.seconds(), checked.seconds(), restored.seconds()));
        taken.said().lines().reduce((_, last) -> last).ifPresent(line -> say(String.format(Locale.ENGLISH, "  %s", line)));
    }

    private static void say(String words) {
        System.out.println("drill: " + words);
    }
}
