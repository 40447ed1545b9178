package dev.muster.drills;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What all drills share: where they work, their chance, and how they end.
abstract class Drill implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8130", paramLabel = "PORT", description = "Port for the product (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Seed of everything that is left to chance (default: the time).")
    private @Nullable Long seed;

    @Option(names = "--keep", description = "Leaves the data folder with the ledger and the logs behind.")
    private boolean keep;

    final Report report = new Report();

    /// Does the drill on a product that has just been set up.
    abstract void run(Scene scene) throws Exception;

    /// The folder for a product to live in.
    Stage stage() {
        return Stage.temporary();
    }

    @Override
    public final Integer call() throws Exception {
        long chance = seed == null ? System.nanoTime() : seed;
        IO.println("Seed " + chance);
        try (var stage = stage(); var product = new Product(stage.folder(), port)) {
            stage.keep(keep);
            product.setUp();
            product.start();
            run(new Scene(product, Founding.found(product), chance));
        } catch (Lost lost) {
            report.wrong(String.valueOf(lost.getMessage()));
        }
        report.print();
        return report.holds() ? 0 : 1;
    }

    /// Waits; drills are about time.
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("The drill was interrupted.");
        }
    }
}
