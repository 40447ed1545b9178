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
        var style = scene.api().get("/sign-in", null).body().replaceAll("(?s).*?\"(/assets/[0-9a-f]+/muster\\.css)\".*", "$1");
        clients.add(Thread.ofVirtual().start(() -> read(style, null, new Random(scene.seed()), Duration.ofMillis(200))));
    }

    private void read(String path, @org.jspecify.annotations.Nullable String token, Random random, Duration thought) {
        Drill.pause(Duration.ofMillis(random.nextLong(thought.toMillis() + 1)));
        while (!over) {
            long sent = System.nanoTime();
            var answer = scene.api().get(path, token);
            samples.add(new Sample(sent, path, answer.status(), answer.millis(), answer.retryAfter()));
            Drill.pause(Duration.ofMillis(thought.toMillis() / 2 + random.nextLong(thought.toMillis() + 1)));
        }
    }

    void end() {
        over = true;
        for (var each : clients) {
            try {
                each.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Lost("The drill was interrupted.");
            }
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
