package dev.muster.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Many who only read, and how they are answered.
final class Crowd {
    private final Scene scene;
    private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    Crowd(Scene scene) {
        this.scene = scene;
    }

    /// One answer.
    ///
    /// @param sent when the question went out, in nanoseconds
    record Sample(long sent, String path, int status, long millis, String retryAfter) {
        boolean ofAsset() {
            return path.startsWith("/assets/");
        }
    }

    /// Half of them have signed in.
    void begin(int howMany, Duration thought) {
        var community = scene.founding().community();
        for (int i = 0; i < howMany; i++) {
            var random = new Random(scene.seed() + i);
            var token = i % 2 == 0 ? null : scene.founding().people().get(i % Founding.PEOPLE).token();
            clients.add(Thread.ofVirtual().start(() -> read("/api/v1/communities/" + community + "/questions", token, random, thought)));
        }
        var style = scene.style();
        clients.add(Thread.ofVirtual().start(() -> read(style, null, new Random(scene.seed()), Duration.ofMillis(200))));
    }

    /// Many more, all at once, who ask once.
    List<Sample> rush(int howMany) {
        var path = "/api/v1/communities/" + scene.founding().community() + "/questions";
        var told = new ConcurrentLinkedQueue<Sample>();
        var rushing = Stream.generate(() -> Thread.ofVirtual().start(() -> told.add(ask(path, null)))).limit(howMany).toList();
        rushing.forEach(Crowd::await);
        return List.copyOf(told);
    }

    private Sample ask(String path, @Nullable String token) {
        long sent = System.nanoTime();
        var answer = scene.api().get(path, token);
        return new Sample(sent, path, answer.status(), answer.millis(), answer.retryAfter());
    }

    private void read(String path, @Nullable String token, Random random, Duration thought) {
        Drill.pause(Duration.ofMillis(random.nextLong(thought.toMillis() + 1)));
        while (!over) {
            samples.add(ask(path, token));
            Drill.pause(Duration.ofMillis(thought.toMillis() / 2 + random.nextLong(thought.toMillis() + 1)));
        }
    }

    void end() {
        over = true;
        clients.forEach(Crowd::await);
    }

    private static void await(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("The drill was interrupted.");
        }
    }

    List<Sample> between(long from, long to, Predicate<Sample> which) {
        return samples.stream().filter(each -> each.sent() >= from && each.sent() < to).filter(which).toList();
    }

    static Spread spread(List<Sample> samples) {
        return Spread.of(samples.stream().map(Sample::millis).toList());
    }

    /// The share that was served.
    static double share(List<Sample> samples) {
        return samples.stream().filter(each -> each.status() == 200).count() / (double) Math.max(1, samples.size());
    }

    /// How many answers there were of each status.
    static Map<Integer, Long> statuses(List<Sample> samples) {
        return new TreeMap<>(samples.stream().collect(Collectors.groupingBy(Sample::status, Collectors.counting())));
    }
}
