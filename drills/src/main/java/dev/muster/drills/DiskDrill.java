package dev.muster.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The disk of the data folder fills up while many write: nothing is acknowledged that is not kept, reading goes on, also
/// after the database fell over it, and writing goes on by itself when there is room again.
@Command(name = "disk", mixinStandardHelpOptions = true, description = "Fills the disk while many write. Needs root, for a small disk in memory.")
final class DiskDrill extends Drill {
    private static final long MEGABYTE = 1 << 20;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration WATCHED = Duration.ofSeconds(5);

    @Option(names = "--megabytes", defaultValue = "800", paramLabel = "N", description = "Size of the disk (default: ${DEFAULT-VALUE}).")
    private int megabytes;

    @Override
    Stage stage() {
        return Stage.disk(megabytes);
    }

    @Override
    void run(Scene scene) throws Exception {
        var folder = scene.product().folder();
        var elsewhere = Files.createTempFile("muster-drill-ledger", ".txt");
        var crowd = new Crowd(scene);
        try (var ledger = new Ledger(elsewhere)) {
            var load = new Load(scene, ledger);
            load.begin(8, Duration.ofMillis(50), scene.seed());
            crowd.begin(16, Duration.ofMillis(500));
            pause(WATCHED);
            fill(folder, 80 * MEGABYTE);
            watched("nearly full", scene, crowd, ledger);
            try (var session = scene.product().sql().open()) {
                fill(folder, 0);
                watched("full to the last byte", scene, crowd, ledger);
                broken(scene, "its log cannot be written", () -> writeLog(session));
            }
            broken(scene, "killed with -9", () -> Programs.signal("KILL", scene.product().database()));
            watched("full, after that", scene, crowd, ledger);
            eaten(scene, folder);
            free(scene, folder, ledger);
            load.end();
            crowd.end();
            Settling.settle(load, ledger, scene, report);
            report.figure("attachments", "there are none yet");
        } finally {
            Files.deleteIfExists(elsewhere);
        }
    }

    /// Leaves so much room.
    private static void fill(Path folder, long left) throws IOException {
        var block = new byte[(int) MEGABYTE];
        try (var out = Files.newOutputStream(folder.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (folder.toFile().getUsableSpace() > left + MEGABYTE) {
                out.write(block);
            }
            if (left == 0) {
                for (int i = 0; i < 2 * MEGABYTE / 4096; i++) {
                    out.write(block, 0, 4096);
                }
            }
        } catch (IOException full) {
            // that is what it is for
        }
    }

    private void watched(String name, Scene scene, Crowd crowd, Ledger ledger) {
        pause(Duration.ofSeconds(1));
        long kept = ledger.count(Fate.OK);
        long start = System.nanoTime();
        pause(WATCHED);
        var read = crowd.between(start, System.nanoTime(), _ -> true);
        report.require(read.stream().allMatch(each -> each.status() == 200), name + ": reading", Crowd.statuses(read) + ", " + Crowd.spread(read));
        report.figure(name + ": acknowledged meanwhile", ledger.count(Fate.OK) - kept);
        var told = scene.api().send("POST", "/api/v1/communities/" + scene.founding().community() + "/questions",
                Api.body("title", "Is there room?", "body", "Is there?"), scene.founding().people().getFirst().token(), null);
        report.require(told.status() == 507 && !told.retryAfter().isEmpty(), name + ": writing is told", told.status() + " " + told.text("detail"));
    }

    /// Lets the database fall, and looks whether what is there can be read again.
    private void broken(Scene scene, String how, Runnable blow) {
        var before = scene.product().postmaster();
        blow.run();
        long start = System.nanoTime();
        pause(Duration.ofSeconds(1));
        scene.product().awaitReady();
        var back = Duration.ofNanos(System.nanoTime() - start);
        report.require(back.compareTo(BACK_WITHIN) < 0, "database fallen on the full disk (" + how + "): read again after",
                back.toMillis() + " ms" + (before.equals(scene.product().postmaster()) ? ", by itself" : ", started again"));
    }

    /// Writes to PostgreSQL's own log until there is no room for it.
    private void writeLog(Connection session) {
        try (var statement = session.createStatement()) {
            for (int i = 0; i < 200; i++) {
                statement.execute("select pg_logical_emit_message(false, 'drill', repeat('x', 4000000))");
            }
            report.wrong("The database did not fall though its log had no room");
        } catch (SQLException fallen) {
            report.figure("the database fell", String.valueOf(fallen.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// Somebody takes even the room that was kept for this case: then there is no database until there is room.
    private static void eaten(Scene scene, Path folder) throws IOException {
        fill(folder, 0);
        Programs.signal("KILL", scene.product().database());
        pause(WATCHED);
    }

    private void free(Scene scene, Path folder, Ledger ledger) throws IOException {
        long kept = ledger.count(Fate.OK);
        var server = scene.product().server();
        Files.delete(folder.resolve("filler"));
        long start = System.nanoTime();
        while (ledger.count(Fate.OK) == kept && System.nanoTime() - start < BACK_WITHIN.toNanos()) {
            pause(Duration.ofMillis(50));
        }
        report.require(ledger.count(Fate.OK) > kept, "room again, after the kept room was eaten and the database killed: next write kept after",
                Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        report.require(server.equals(scene.product().server()), "the server was not restarted", server);
        pause(WATCHED);
    }
}
