package dev.muster.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Clients that drip their requests, do not read their answers, or only sit there: others are served meanwhile, and those
/// are let go after a while.
@Command(name = "slow", mixinStandardHelpOptions = true, description = "Lets slow and idle clients hold as much as they can.")
final class SlowDrill extends Drill {
    private static final Duration SERVED_WITHIN = Duration.ofSeconds(2);
    private static final Duration LET_GO_WITHIN = Duration.ofSeconds(60);
    /// A busy machine may refuse some at any time.
    private static final double NEARLY_ALL = .99;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int MORE_THREADS = 60;
    private static final int MORE_MEGABYTES = 200;

    @Option(names = "--each", defaultValue = "300", paramLabel = "N", description = "How many of each kind (default: ${DEFAULT-VALUE}).")
    private int each;

    @Override
    void run(Scene scene) throws Exception {
        sizes(scene);
        var crowd = new Crowd(scene);
        crowd.begin(16, Duration.ofMillis(200));
        pause(Duration.ofSeconds(10));
        long threads = scene.product().status("Threads");
        long megabytes = scene.product().status("VmRSS") / 1024;
        var dawdlers = new ArrayList<Dawdler>();
        long start = System.nanoTime();
        try (var gauge = new Gauge(scene.product())) {
            for (int i = 0; i < each; i++) {
                for (var habit : Dawdler.Habit.values()) {
                    dawdlers.add(Dawdler.begin(habit, scene));
                }
                pause(BETWEEN);
            }
            pause(LET_GO_WITHIN);
            report.require(gauge.threads() <= threads + MORE_THREADS, "threads, before and at most", threads + ", " + gauge.threads());
            report.require(gauge.megabytes() <= megabytes + MORE_MEGABYTES, "memory, before and at most", megabytes + " MB, " + gauge.megabytes() + " MB");
        }
        served(crowd, start);
        for (var habit : Dawdler.Habit.values()) {
            letGo(habit, dawdlers.stream().filter(one -> one.habit() == habit).toList());
        }
        dawdlers.forEach(Dawdler::close);
        crowd.end();
    }

    private void served(Crowd crowd, long start) {
        var served = crowd.between(start, System.nanoTime(), _ -> true);
        report.require(Crowd.share(served) > NEARLY_ALL, "others meanwhile", Crowd.statuses(served));
        report.require(Crowd.spread(served).p99() < SERVED_WITHIN.toMillis(), "others meanwhile: p99", Crowd.spread(served).p99() + " ms of " + served.size());
    }

    private void letGo(Dawdler.Habit habit, List<Dawdler> some) {
        var times = some.stream().filter(Dawdler::wasLetGo).map(Dawdler::held).toList();
        report.require(times.size() == some.size(), habit.told(), times.size() + " of " + some.size() + " let go, after " + Spread.of(times));
    }

    /// What is too large is refused, not read.
    private void sizes(Scene scene) {
        var api = scene.api();
        var token = scene.founding().people().getFirst().token();
        var path = "/api/v1/communities/" + scene.founding().community() + "/questions";
        var body = api.send("POST", path, Api.body("title", "Is this too long?", "body", "x".repeat(20_000_000)), token, null);
        report.require(body.status() == 413 || body.status() == 0, "a body of 20 MB", body.status());
        var header = api.get("/api/v1/communities", "x".repeat(100_000));
        report.require(header.status() == 400 || header.status() == 431 || header.status() == 0, "a header of 100 kB", header.status());
        report.require(api.answers(), "and afterwards", "it answers");
    }

}
