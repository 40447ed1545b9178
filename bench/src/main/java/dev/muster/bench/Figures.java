package dev.muster.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a request costs. CPU in milliseconds, latency in milliseconds.
///
/// @param serverCpu of the Java process
/// @param databaseCpu of all PostgreSQL processes
/// @param clientCpu of the load generator
/// @param errors answers that were no success, of all measurements together
record Figures(String name, double perSecond, double p50, double p99, double serverCpu, double databaseCpu, double clientCpu,
        double statements, double bytes, long requests, long errors) {

    double cpu() {
        return serverCpu + databaseCpu;
    }

    static Figures median(List<Figures> runs) {
        return new Figures(runs.getFirst().name(), middle(runs, Figures::perSecond), middle(runs, Figures::p50), middle(runs, Figures::p99),
                middle(runs, Figures::serverCpu), middle(runs, Figures::databaseCpu), middle(runs, Figures::clientCpu),
                middle(runs, Figures::statements), middle(runs, Figures::bytes),
                runs.stream().mapToLong(Figures::requests).sum(), runs.stream().mapToLong(Figures::errors).sum());
    }

    private static double middle(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        return runs.stream().mapToDouble(figure).sorted().skip((runs.size() - 1) / 2).findFirst().orElseThrow();
    }

    static Comparator<Figures> byName() {
        return Comparator.comparing(Figures::name);
    }
}
