package dev.muster.drills;

import dev.muster.drills.Crowd.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The database stands still, then is gone, for a while under load: everybody is told soon, nothing piles up, and all is
/// well again by itself.
@Command(name = "outage", mixinStandardHelpOptions = true, description = "Lets the database stand still and then be away under load.")
final class OutageDrill extends Drill {
    /// A statement of the product's own may run for 30 s, and the connection is given up 5 s later.
    private static final Duration LONGEST = Duration.ofSeconds(36);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration AS_BEFORE_WITHIN = Duration.ofSeconds(60);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int RUSH = 1_000;
    private static final Duration THOUGHT = Duration.ofSeconds(8);
    /// A busy machine may refuse some at any time.
    private static final double LESS = .02;
    private static final int MORE_THREADS = 60;
    private static final int MORE_MEGABYTES = 200;

    @Option(names = "--seconds", defaultValue = "60", paramLabel = "N", description = "How long each outage lasts (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--readers", defaultValue = "400", paramLabel = "N", description = "How many read meanwhile (default: ${DEFAULT-VALUE}).")
    private int readers;

    private double usual;

    @Override
    void run(Scene scene) throws Exception {
        var crowd = new Crowd(scene);
        try (var ledger = new Ledger(scene.product().folder().resolve("ledger.txt"))) {
            var load = new Load(scene, ledger);
            load.begin(8, Duration.ofMillis(200), scene.seed());
            crowd.begin(readers, THOUGHT);
            warmUp(crowd);
            outage("standing still", scene, crowd, () -> Programs.signal("STOP", scene.product().database()),
                    () -> Programs.signal("CONT", scene.product().database()));
            outage("away", scene, crowd, () -> takeAway(scene.product()), () -> giveBack(scene.product()));
            load.end();
            crowd.end();
            Settling.settle(load, ledger, scene, report);
        }
    }

    private void warmUp(Crowd crowd) {
        pause(Duration.ofSeconds(30));
        long start = System.nanoTime();
        pause(WINDOW);
        var calm = crowd.between(start, System.nanoTime(), each -> !each.ofAsset());
        usual = Crowd.share(calm);
        report.figure("before: answers, time", Crowd.statuses(calm) + ", " + Crowd.spread(calm));
    }

    private void outage(String name, Scene scene, Crowd crowd, Runnable begin, Runnable end) {
        long threads = scene.product().status("Threads");
        long megabytes = scene.product().status("VmRSS") / 1024;
        long start = System.nanoTime();
        try (var gauge = new Gauge(scene.product())) {
            begin.run();
            pause(Duration.ofSeconds(seconds / 2));
            rush(name, crowd);
            pause(Duration.ofSeconds(seconds / 2));
            end.run();
            long ended = System.nanoTime();
            scene.product().awaitReady();
            var back = Duration.ofNanos(System.nanoTime() - ended);
            report.require(back.compareTo(BACK_WITHIN) < 0, name + ": back after", back.toMillis() + " ms");
            report.require(gauge.threads() <= threads + MORE_THREADS, name + ": threads, before and at most", threads + ", " + gauge.threads());
            report.require(gauge.megabytes() <= megabytes + MORE_MEGABYTES, name + ": memory, before and at most", megabytes + " MB, " + gauge.megabytes() + " MB");
            told(name, start, ended, crowd);
        }
        afterwards(name, crowd);
    }

    private void told(String name, long start, long ended, Crowd crowd) {
        var during = crowd.between(start, ended, each -> !each.ofAsset());
        var refused = during.stream().filter(each -> each.status() != 200).toList();
        var spread = Crowd.spread(during);
        report.figure(name + ": answers", Crowd.statuses(during));
        report.require(spread.most() <= LONGEST.toMillis(), name + ": time to an answer", spread);
        report.require(refused.stream().allMatch(each -> each.status() == 503 && !each.retryAfter().isEmpty()), name + ": each no is a 503 with Retry-After", refused.size());
        long quick = during.stream().filter(each -> each.millis() < 6_000).count();
        report.figure(name + ": answered within 6 s", quick + " of " + during.size());
        var assets = crowd.between(start, ended, Sample::ofAsset);
        report.require(!assets.isEmpty() && assets.stream().allMatch(each -> each.status() == 200), name + ": style sheet, which needs no database",
                Crowd.statuses(assets) + ", " + Crowd.spread(assets));
    }

    /// As many are served as before, on a machine that may be busy.
    private void afterwards(String name, Crowd crowd) {
        long ended = System.nanoTime();
        var after = List.<Sample>of();
        do {
            long start = System.nanoTime();
            pause(WINDOW);
            after = crowd.between(start, System.nanoTime(), each -> !each.ofAsset());
        } while (Crowd.share(after) < usual - LESS && System.nanoTime() - ended < AS_BEFORE_WITHIN.toNanos());
        report.require(Crowd.share(after) >= usual - LESS, name + ": as before after at most",
                Duration.ofNanos(System.nanoTime() - ended).toSeconds() + " s: " + Crowd.statuses(after) + ", " + Crowd.spread(after));
    }

    /// Many more than may wait: most are refused at once.
    private void rush(String name, Crowd crowd) {
        var told = crowd.rush(RUSH);
        long soon = told.stream().filter(each -> each.status() == 503 && each.millis() < 2_500).count();
        report.require(soon >= RUSH / 2, name + ": of " + RUSH + " who come at once, refused before anybody's wait is over", soon + ", " + Crowd.spread(told));
    }

    /// A database whose settings are missing cannot be started again, however often that is tried.
    private static void takeAway(Product product) {
        move(product, "postgresql.conf", "postgresql.conf.away");
        Programs.signal("KILL", product.database());
    }

    private static void giveBack(Product product) {
        move(product, "postgresql.conf.away", "postgresql.conf");
    }

    private static void move(Product product, String from, String to) {
        try {
            Files.move(product.databaseData().resolve(from), product.databaseData().resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
