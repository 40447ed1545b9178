package dev.muster.swarms.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What somebody hears who has a room open, over a connection as browsers have it.
final class Heard implements AutoCloseable {
    private static final Event END = new Event("over", "", "");
    private final InputStream answer;
    private int patienceSeconds = 20;
    private final BlockingQueue<Event> coming = new LinkedBlockingQueue<>();
    private final List<Event> all = new ArrayList<>();

    record Event(String name, String id, String data) {}

    private Heard(HttpResponse<InputStream> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        this.answer = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    static Heard by(Http http, String path, String... headers) {
        return new Heard(http.listen(path, headers));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            var fields = new HashMap<String, String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, fields);
            }
        } catch (IOException _) {
            // We have gone ourselves.
        }
        coming.add(END);
    }

    private void take(String line, Map<String, String> fields) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
            fields.merge(line.substring(0, colon), line.substring(colon + 2), (one, other) -> one + "\n" + other);
        } else if (line.isEmpty() && fields.containsKey("event")) {
            coming.add(new Event(String.valueOf(fields.get("event")), fields.getOrDefault("id", ""), fields.getOrDefault("data", "")));
            fields.clear();
        }
    }

    /// From now on, waits no longer than this.
    Heard within(int seconds) {
        patienceSeconds = seconds;
        return this;
    }

    /// The next event of a name.
    Event next(String name) {
        return next(name, "");
    }

    /// The next of a name that has these words in it.
    Event next(String name, String words) {
        for (var event = next(); event != null; event = next()) {
            if (event.name().equals(name) && event.data().contains(words)) {
                return event;
            }
        }
        throw new AssertionError("no " + name + " with “" + words + "” among " + all);
    }

    private Event next() {
        try {
            var event = coming.poll(patienceSeconds, TimeUnit.SECONDS);
            if (event != null) {
                all.add(event);
                return event;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("nothing more after " + all);
    }

    /// Waits until the other side has ended it.
    void over() {
        next("over");
    }

    /// Everything heard so far, as one text.
    String text() {
        return all.toString();
    }

    @Override
    public void close() {
        try {
            answer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
