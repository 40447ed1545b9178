package dev.muster.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What an edit of a page costs, and whether any is lost where many write at once.
@Command(name = "edits", mixinStandardHelpOptions = true,
        description = "Edits pages by the API: each writer a page of their own, then all one page at once, each from the revision that they last saw; "
                + "prints what an edit costs, and fails where an accepted edit is not in the history or in the text.")
final class EditsVerb implements Callable<Integer> {
    private static final int WARM = 3;

    @Option(names = "--writers", defaultValue = "20", description = "writers at once (default ${DEFAULT-VALUE})")
    private int writers;

    @Option(names = "--edits", defaultValue = "50", description = "edits of each (default ${DEFAULT-VALUE})")
    private int edits;

    @Option(names = "--port", defaultValue = "8099", description = "port for the product (default ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--statements", description = "also prints the statements that cost most")
    private boolean statements;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        try (var product = Product.start(Path.of(System.getProperty("muster.home", ".")), port); var client = HttpClient.newHttpClient()) {
            var tokens = tokens(product);
            for (int round = 0; round <= WARM; round++) {
                var name = "each a page of their own" + (round < WARM ? ", to warm up" : "");
                measured(product, name, apart(product, client, tokens, round));
            }
            if (statements) {
                explain(product, () -> measured(product, "once more", apart(product, client, tokens, WARM + 1)));
            }
            var shared = new SharedPage(new PageClient(client, product, tokens.getFirst()), writers);
            var handle = shared.write();
            measured(product, "all at one page", together(product, client, tokens, handle));
            return shared.holds(handle, edits) ? 0 : 1;
        }
    }

    private List<String> tokens(Product product) {
        try (var engine = product.beside()) {
            var crowd = Crowd.in(engine).unbound();
            return IntStream.range(0, writers).mapToObj(each -> crowd.token(crowd.staff("Writer " + each))).toList();
        }
    }

    private List<Callable<List<Double>>> apart(Product product, HttpClient client, List<String> tokens, int round) {
        return IntStream.range(0, tokens.size()).<Callable<List<Double>>>mapToObj(each -> () -> {
            var pages = new PageClient(client, product, tokens.get(each));
            return pages.edit(pages.write("Page %d of writer %d".formatted(round, each), SharedPage.text(1)), 0, edits);
        }).toList();
    }

    private List<Callable<List<Double>>> together(Product product, HttpClient client, List<String> tokens, String handle) {
        return IntStream.range(0, tokens.size()).<Callable<List<Double>>>mapToObj(each -> () ->
                new PageClient(client, product, tokens.get(each)).edit(handle, each, edits)).toList();
    }

    private void measured(Product product, String name, List<Callable<List<Double>>> work) throws InterruptedException, ExecutionException {
        double server = Cpu.of(product.serverPid());
        double database = Cpu.ofFamily(product.databasePid());
        long began = System.nanoTime();
        var millis = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var each : threads.invokeAll(work)) {
                millis.addAll(each.get());
            }
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        double done = millis.size();
        millis.sort(Double::compare);
        System.out.printf("%s: %.0f edits in %.1f s, p50 %.0f ms, p99 %.0f ms; CPU of an edit: server %.2f ms, database %.2f ms%n", name, done, seconds,
                at(millis, 0.5), at(millis, 0.99), (Cpu.of(product.serverPid()) - server) / done, (Cpu.ofFamily(product.databasePid()) - database) / done);
    }

    private interface Work {
        void run() throws InterruptedException, ExecutionException;
    }

    private void explain(Product product, Work work) throws InterruptedException, ExecutionException {
        try (var engine = product.beside(); var asked = new Statements(Product.database(engine))) {
            asked.forget();
            work.run();
            double done = writers * edits;
            System.out.printf("%.1f statements for an edit; milliseconds and times for each:%n", asked.count() / done);
            asked.dearest(25).forEach(each -> System.out.printf("%8.3f %6.2f  %.160s%n", each.millis() / done, each.calls() / done, each.sql()));
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
