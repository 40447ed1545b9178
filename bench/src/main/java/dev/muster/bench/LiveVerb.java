package dev.muster.bench;

import dev.muster.bench.Listening.Room;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How soon what is said in a swarm is with those who have its room open.
@Command(name = "live", mixinStandardHelpOptions = true,
        description = "Opens rooms of swarms, says something in them by turns, and times how long it takes until it is with each who listens; fails above the bound.")
final class LiveVerb implements Callable<Integer> {
    private static final int SWARMS = 10;

    @Option(names = "--rooms", defaultValue = "200", description = "open rooms, in ten swarms (default ${DEFAULT-VALUE})")
    private int rooms;

    @Option(names = "--messages", defaultValue = "300", description = "messages (default ${DEFAULT-VALUE})")
    private int messages;

    @Option(names = "--per-second", defaultValue = "5", description = "messages a second (default ${DEFAULT-VALUE})")
    private int perSecond;

    @Option(names = "--bound", defaultValue = "250", description = "milliseconds within which 99 of 100 must arrive (default ${DEFAULT-VALUE})")
    private double bound;

    @Option(names = "--port", defaultValue = "8099", description = "port for the product (default ${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        try (var product = Product.start(Path.of(System.getProperty("muster.home", ".")), port); var client = HttpClient.newHttpClient()) {
            var swarming = Swarming.in(product, SWARMS, rooms / SWARMS);
            var open = new ArrayList<Room>();
            for (var swarm : swarming.swarms()) {
                swarming.listeners().forEach(token -> open.add(Room.open(client, product.address("/api/v1/swarms/" + swarm + "/live"), token)));
            }
            var all = new Listening(open);
            say(client, product, swarming, all, messages / 5);
            all.forget();
            int code = measure(client, product, swarming, all);
            // Closing it would wait for the rooms, which stay open.
            client.shutdownNow();
            return code;
        }
    }

    private int measure(HttpClient client, Product product, Swarming swarming, Listening all) throws InterruptedException {
        double server = Cpu.of(product.serverPid());
        double database = Cpu.ofFamily(product.databasePid());
        long began = System.nanoTime();
        say(client, product, swarming, all, messages);
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        var millis = all.millis();
        int wanted = messages * (rooms / SWARMS);
        System.out.printf("%d open rooms, %d messages, %d of %d deliveries%n", rooms, messages, millis.size(), wanted);
        System.out.printf("from saying it to hearing it: p50 %.0f ms, p99 %.0f ms, slowest %.0f ms%n", at(millis, 0.5), at(millis, 0.99), at(millis, 1));
        System.out.printf("CPU: server %.0f %% of a core, database %.0f %%%n", (Cpu.of(product.serverPid()) - server) / seconds / 10,
                (Cpu.ofFamily(product.databasePid()) - database) / seconds / 10);
        return millis.size() == wanted && at(millis, 0.99) <= bound ? 0 : 1;
    }

    private void say(HttpClient client, Product product, Swarming swarming, Listening all, int many) throws InterruptedException {
        for (int i = 0; i < many; i++) {
            var swarm = swarming.swarms().get(i % swarming.swarms().size());
            all.say(client, product.address("/api/v1/swarms/" + swarm + "/entries"), swarming.speaker());
            TimeUnit.MILLISECONDS.sleep(1000 / perSecond);
        }
        TimeUnit.SECONDS.sleep(2);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
