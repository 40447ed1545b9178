package dev.muster.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Fills the product and leaves it running, for a profiler or a look at its plans.
@Command(name = "stay", mixinStandardHelpOptions = true, description = "Fills the product, says how to ask it, and keeps it running until it is told to stop.")
final class StayVerb implements Callable<Integer> {
    @Option(names = "--questions", defaultValue = "10000", description = "questions in the community (default ${DEFAULT-VALUE})")
    private int questions;

    @Option(names = "--port", defaultValue = "8099", description = "port for the product (default ${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var product = Product.start(Path.of(System.getProperty("muster.home", ".")), port);
        var furnished = Furnishing.furnish(product, questions);
        System.out.println("server " + product.serverPid() + ", database " + product.databasePid() + ", data " + product.data());
        System.out.println("thread " + furnished.thread());
        System.out.println("searches " + String.join(" ", furnished.searches()));
        System.out.println("headers " + furnished.session() + " " + furnished.token());
        System.out.flush();
        new CountDownLatch(1).await();
        return 0;
    }
}
