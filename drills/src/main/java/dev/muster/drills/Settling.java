package dev.muster.drills;

import java.time.Duration;

/// The end of a drill with writers in it: what is unknown is sent again, and everything is held against the ledger.
final class Settling {
    private static final int TRIES = 60;

    private Settling() {}

    static void settle(Load load, Ledger ledger, Scene scene, Report report) {
        var open = ledger.all(Fate.UNKNOWN);
        new Checker(scene, ledger, report).list("all");
        for (var each : open) {
            for (int tries = 0; load.send(each) == Fate.UNKNOWN && tries < TRIES; tries++) {
                Drill.pause(Duration.ofMillis(500));
            }
        }
        var checker = new Checker(scene, ledger, report);
        var handles = checker.list("all");
        checker.threads(handles.keySet(), handles);
        checker.lists();
        new Books(scene, checker.expected()).agree(report);
        report.require(load.faults() == 0, "answers that took an outage for a fault (500)", load.faults());
        report.require(ledger.count(Fate.UNKNOWN) == 0, "writes that stay unknown", ledger.count(Fate.UNKNOWN));
        report.figure("writes: acknowledged and there once, refused and not there, unknown at first",
                ledger.count(Fate.OK) + ", " + ledger.count(Fate.REFUSED) + ", " + open.size());
    }
}
