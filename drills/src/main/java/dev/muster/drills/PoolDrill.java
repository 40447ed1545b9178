package dev.muster.drills;

import dev.muster.drills.Crowd.Sample;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Slow statements hold every connection that the product has: the rest is told soon, and it ends when they do.
@Command(name = "pool", mixinStandardHelpOptions = true, description = "Lets slow statements hold all connections to the database.")
final class PoolDrill extends Drill {
    /// 3 s for a place, 3 s for a connection, 15 s for the statement; and a busy machine takes its part.
    private static final Duration LONGEST = Duration.ofSeconds(25);
    /// A busy machine may refuse some at any time.
    private static final double LESS = .02;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);

    @Option(names = "--seconds", defaultValue = "30", paramLabel = "N", description = "How long statements are held up (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--readers", defaultValue = "200", paramLabel = "N", description = "How many read meanwhile (default: ${DEFAULT-VALUE}).")
    private int readers;

    @Override
    void run(Scene scene) throws Exception {
        var crowd = new Crowd(scene);
        try (var ledger = new Ledger(scene.product().folder().resolve("ledger.txt"))) {
            var load = new Load(scene, ledger);
            load.begin(8, Duration.ofMillis(200), scene.seed());
            crowd.begin(readers, Duration.ofSeconds(4));
            pause(Duration.ofSeconds(10));
            long before = System.nanoTime();
            pause(Duration.ofSeconds(5));
            long start = System.nanoTime();
            var calm = crowd.between(before, start, each -> !each.ofAsset());
            report.figure("before", Crowd.statuses(calm) + ", " + Crowd.spread(calm));
            hold(scene);
            long ended = System.nanoTime();
            scene.product().awaitReady();
            var back = Duration.ofNanos(System.nanoTime() - ended);
            report.require(back.compareTo(BACK_WITHIN) < 0, "back after", back.toMillis() + " ms");
            pause(Duration.ofSeconds(8));
            long later = System.nanoTime();
            pause(Duration.ofSeconds(5));
            load.end();
            crowd.end();
            told(crowd, start, ended);
            var after = crowd.between(later, System.nanoTime(), each -> !each.ofAsset());
            report.require(Crowd.share(after) >= Crowd.share(calm) - LESS, "afterwards", Crowd.statuses(after) + ", " + Crowd.spread(after));
            Settling.settle(load, ledger, scene, report);
        }
    }

    /// Every statement about items waits for this lock, and holds its connection meanwhile.
    private void hold(Scene scene) throws Exception {
        try (var connection = scene.product().sql().open(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table items.item in access exclusive mode");
            pause(Duration.ofSeconds(seconds));
            connection.rollback();
        }
    }

    private void told(Crowd crowd, long start, long ended) {
        var during = crowd.between(start, ended, each -> !each.ofAsset());
        var refused = during.stream().filter(each -> each.status() != 200).toList();
        report.figure("answers", Crowd.statuses(during));
        report.require(!refused.isEmpty(), "refused while all connections were held", refused.size());
        report.require(refused.stream().allMatch(each -> each.status() == 503 && !each.retryAfter().isEmpty()), "each no is a 503 with Retry-After", refused.size());
        report.require(Crowd.spread(during).most() <= LONGEST.toMillis(), "time to an answer", Crowd.spread(during));
        var assets = crowd.between(start, ended, Sample::ofAsset);
        report.require(assets.stream().allMatch(each -> each.status() == 200), "style sheet, which needs no database", Crowd.statuses(assets) + ", " + Crowd.spread(assets));
    }
}
