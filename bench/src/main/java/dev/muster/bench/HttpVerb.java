package dev.muster.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures each page and command.
@Command(name = "http", mixinStandardHelpOptions = true, description = "Measures the main pages and commands (the default).")
final class HttpVerb implements Callable<Integer> {
    @Mixin
    private Effort effort;

    @Option(names = "--questions", defaultValue = "10000", description = "questions in the community (default ${DEFAULT-VALUE})")
    private int questions;

    @Option(names = "--port", defaultValue = "8099", description = "port for the product (default ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--output", defaultValue = "target/bench/http.json", description = "where the figures go (default ${DEFAULT-VALUE})")
    private Path output;

    HttpVerb() {
        effort = new Effort();
        output = Path.of("target/bench/http.json");
    }

    @Override
    public Integer call() {
        var report = run(effort.settled(), questions, port, "http", Targets::all);
        report.write(output);
        System.out.println("Written to " + output);
        return report.figures().stream().anyMatch(each -> each.errors() > 0) ? 1 : 0;
    }

    /// Which requests to make of what there is.
    interface Choice {
        List<Target> of(Targets targets);
    }

    static Report run(Effort effort, int questions, int port, String kind, Choice choice) {
        try (var product = Product.start(Path.of(System.getProperty("muster.home", ".")), port)) {
            var furnished = Furnishing.furnish(product, questions);
            product.awaitFound("/search?q=learned+pressure+years&kind=question", furnished.longThread());
            try (var engine = product.beside(); var statements = new Statements(Product.database(engine))) {
                return new HttpVerb().measure(new Measuring(product, statements, effort), product, effort, questions, kind, wanted(choice.of(new Targets(furnished)), effort));
            }
        }
    }

    private static List<Target> wanted(List<Target> targets, Effort effort) {
        var only = Pattern.compile(effort.only);
        return targets.stream().filter(each -> only.matcher(each.name()).find()).toList();
    }

    private Report measure(Measuring measuring, Product product, Effort effort, int questions, String kind, List<Target> targets) {
        var figures = new ArrayList<Figures>();
        var memory = new LinkedHashMap<String, Double>();
        var dearest = new LinkedHashMap<String, List<Statements.Asked>>();
        System.out.println(Report.head());
        for (var target : targets) {
            var measured = measuring.measure(target);
            figures.add(measured);
            dearest.put(target.name(), measuring.dearest());
            var when = target.writes() ? "after writing" : "after reading";
            memory.put(when, Cpu.memory(product.serverPid()));
            memory.put(when + ", of its own", Cpu.ownMemory(product.serverPid()));
            System.out.println(Report.line(measured));
        }
        memory.forEach((when, mib) -> System.out.printf("memory of the server %s: %.0f MiB%n", when, mib));
        return new Report(kind, Instant.now(), settings(effort, questions), figures, memory, dearest);
    }

    private static Map<String, Object> settings(Effort effort, int questions) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("questions", questions);
        settings.put("warmUpRequests", effort.warm);
        settings.put("warmUpSecondsAtMost", effort.warmSeconds);
        settings.put("seconds", effort.seconds);
        settings.put("repeats", effort.repeats);
        settings.put("connections", effort.connections);
        settings.put("loadThreads", 1);
        settings.put("applicationPool", 20);
        settings.put("systemPool", 6);
        settings.put("fsync", "on");
        settings.put("cores", Runtime.getRuntime().availableProcessors());
        settings.put("java", Runtime.version().toString());
        return settings;
    }
}
