package dev.muster.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills the server, its database or both at random moments while many write, and looks whether anything acknowledged is
/// missing or there twice, anything refused is there, and a retry of what is unknown leaves one.
@Command(name = "crash", mixinStandardHelpOptions = true, description = "Kills server and database at random moments while many write.")
final class Crash extends Drill {
    private static final Duration THOUGHT = Duration.ofMillis(150);
    private static final Duration TO_SETTLE = Duration.ofSeconds(60);

    @Option(names = "--cycles", defaultValue = "10", paramLabel = "N", description = "How often to kill (default: ${DEFAULT-VALUE}).")
    private int cycles;

    @Option(names = "--clients", defaultValue = "16", paramLabel = "N", description = "How many write at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--every", defaultValue = "25", paramLabel = "N", description = "Reads back everything after so many kills, else what they touched and all lists (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--prove", description = "Afterwards drops, doubles and miscounts something with SQL, and fails unless the checker says so.")
    private boolean prove;

    private final Map<Blow, List<Long>> recoveries = new EnumMap<>(Blow.class);
    private long unknown;
    private long retried;
    private Duration slowestAgreement = Duration.ZERO;

    @Override
    void run(Scene scene) throws Exception {
        var random = new Random(scene.seed());
        try (var ledger = new Ledger(scene.product().folder().resolve("ledger.txt"))) {
            var load = new Load(scene, ledger);
            for (int cycle = 1; cycle <= cycles && report.holds(); cycle++) {
                cycle(cycle, scene, load, ledger, random);
            }
            summarise(load, ledger);
            if (prove && report.holds()) {
                new Proof(scene, ledger).prove(report);
            }
        }
    }

    private void cycle(int cycle, Scene scene, Load load, Ledger ledger, Random random) throws Exception {
        int first = load.sent() + 1;
        var blow = Blow.any(random);
        load.begin(clients, THOUGHT, random.nextLong());
        pause(Duration.ofMillis(400 + random.nextInt(2_000)));
        ledger.note("cycle " + cycle + ": " + blow);
        blow.fall(scene.product(), random);
        long fallen = System.nanoTime();
        if (blow.hitsServer()) {
            load.end();
            scene.product().buried();
            scene.product().start();
        } else {
            pause(Duration.ofMillis(random.nextInt(600)));
            load.end();
            scene.product().awaitReady();
        }
        recoveries.computeIfAbsent(blow, _ -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - fallen).toMillis());
        IO.println("%3d  %-22s %s".formatted(cycle, blow, told(scene, load, ledger, first, cycle % every == 0 || cycle == cycles)));
    }

    /// Looks twice: before the unknown are settled, and after.
    private String told(Scene scene, Load load, Ledger ledger, int first, boolean everything) {
        new Checker(scene, ledger, report).list("all");
        var open = ledger.all(Fate.UNKNOWN);
        unknown += open.size();
        settle(load, open);
        var checker = new Checker(scene, ledger, report);
        var handles = checker.list("all");
        checker.threads(everything ? handles.keySet() : checker.expected().touchedSince(first), handles);
        if (everything) {
            checker.lists();
        }
        var agreed = new Books(scene, checker.expected()).agree(report);
        slowestAgreement = agreed.compareTo(slowestAgreement) > 0 ? agreed : slowestAgreement;
        ledger.all(Fate.REFUSED).stream().filter(each -> each.kind().isProper()).forEach(each -> report.wrong(each + " was refused though it was proper"));
        return "%4d writes, %3d unknown, %6d questions read back%s".formatted(load.sent() - first + 1, open.size(), handles.size(), everything ? ", everything compared" : "");
    }

    /// Sends what is unknown again under its key until it is known.
    private void settle(Load load, List<Write> open) {
        for (var each : open) {
            long end = System.nanoTime() + TO_SETTLE.toNanos();
            var fate = load.send(each);
            retried++;
            while (fate == Fate.UNKNOWN && System.nanoTime() < end) {
                pause(Duration.ofMillis(200));
                fate = load.send(each);
            }
            if (fate == Fate.UNKNOWN) {
                report.wrong(each + " is still unknown after " + TO_SETTLE.toSeconds() + " s of retries");
            }
        }
    }

    private void summarise(Load load, Ledger ledger) {
        report.figure("cycles", recoveries.values().stream().mapToInt(List::size).sum());
        report.figure("writes sent", load.sent());
        report.figure("acknowledged, there once", ledger.count(Fate.OK));
        report.figure("refused, not there", ledger.count(Fate.REFUSED));
        report.figure("unknown after a kill", unknown + ", retried " + retried + ", each there once");
        report.figure("counters, measures and log agreed within", slowestAgreement.toMillis() + " ms at the slowest");
        report.require(load.faults() == 0, "answers that took an outage for a fault (500)", load.faults());
        report.figure("search index", "there is none yet");
        recoveries.forEach((blow, times) -> report.figure("killed " + blow, "%d times, back after %s".formatted(times.size(), Spread.of(times))));
        report.figure("losses, doubles and other differences", report.all().size());
    }
}
