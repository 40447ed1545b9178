package dev.muster.bench;

import java.util.ArrayList;
import java.util.List;

/// Warms a request up and measures it.
final class Measuring {
    private static final int PIECE = 5;
    private final Product product;
    private final Statements statements;
    private final Effort effort;

    Measuring(Product product, Statements statements, Effort effort) {
        this.product = product;
        this.statements = statements;
        this.effort = effort;
    }

    Figures measure(Target target) {
        warmUp(target);
        var runs = new ArrayList<Figures>();
        for (int i = 0; i < effort.repeats; i++) {
            runs.add(once(target));
        }
        return Figures.median(runs);
    }

    private void warmUp(Target target) {
        long requests = 0;
        for (int seconds = 0; requests < effort.warm && seconds < effort.warmSeconds; seconds += PIECE) {
            requests += Wrk.run(product, target, effort.connections, PIECE).requests();
        }
    }

    private Figures once(Target target) {
        statements.forget();
        double server = Cpu.of(product.serverPid());
        double database = Cpu.ofFamily(product.databasePid());
        double client = Cpu.ofEndedChildren();
        var run = Wrk.run(product, target, effort.connections, effort.seconds);
        server = Cpu.of(product.serverPid()) - server;
        database = Cpu.ofFamily(product.databasePid()) - database;
        client = Cpu.ofEndedChildren() - client;
        double requests = run.requests();
        return new Figures(target.name(), run.perSecond(), run.p50() / 1e3, run.p99() / 1e3, server / requests, database / requests, client / requests,
                statements.count() / requests, run.bytes() / requests, run.requests(), run.errors());
    }

    List<Statements.Asked> dearest() {
        return statements.dearest(25);
    }
}
