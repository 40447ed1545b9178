package dev.muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Everybody who listens, and when what was said was with them.
final class Listening {
    private static final Pattern NUMBER = Pattern.compile("Message number (\\d+)\\.");
    private final Map<Integer, Long> said = new ConcurrentHashMap<>();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    Listening(List<Room> rooms) {
        rooms.forEach(room -> Thread.ofVirtual().start(() -> room.read(this::hear)));
    }

    /// One open room.
    record Room(InputStream answer) {

        static Room open(HttpClient client, String address, String token) {
            try {
                var response = client.send(request(address, token).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(response.statusCode() + " for " + address);
                }
                return new Room(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void read(Consumer<String> heard) {
            try (var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    heard.accept(line);
                }
            } catch (IOException _) {
                // The product has stopped.
            }
        }
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).version(Version.HTTP_1_1).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    /// Says something; the time begins before it is sent.
    void say(HttpClient client, String address, String token) throws InterruptedException {
        int now = number.incrementAndGet();
        var request = request(address, token).POST(BodyPublishers.ofString("{\"body\": \"Message number " + now + ".\"}")).build();
        said.put(now, System.nanoTime());
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(String line) {
        var found = NUMBER.matcher(line);
        var began = found.find() ? said.get(Integer.valueOf(found.group(1))) : null;
        if (began != null) {
            millis.add((System.nanoTime() - began) / 1e6);
        }
    }

    /// What was heard until now was only to warm up.
    void forget() {
        said.clear();
        millis.clear();
    }

    /// How long each took, the quickest first.
    List<Double> millis() {
        return millis.stream().sorted().toList();
    }
}
