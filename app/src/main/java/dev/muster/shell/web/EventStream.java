package dev.muster.shell.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/// An answer that goes on: server-sent events, in the order in which they are sent, for as long as the reader keeps up.
///
/// A thread of its own writes them, so whoever sends never waits. A reader for whom too many wait is dropped: it comes back,
/// and asks for what it missed.
public final class EventStream {
    private static final int MOST_WAITING = 64;
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final long QUIET_SECONDS = 3;
    private static final long TO_LEAVE_SECONDS = 15;
    /// A line that says nothing: whoever has gone is found out by it.
    private static final String BEAT = ":\n\n";
    private static final String END = "";
    private final AsyncContext answer;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean over;
    private volatile boolean broken;
    private volatile @Nullable Thread writer;

    private EventStream(AsyncContext answer) {
        this.answer = answer;
    }

    /// One event.
    ///
    /// @param id up to where the reader knows everything with it, or null in the middle of several
    public record Event(String name, @Nullable String id, String data) {

        String text() {
            var text = new StringBuilder("event: ").append(name).append('\n');
            if (id != null) {
                text.append("id: ").append(id).append('\n');
            }
            data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
            return text.append(data.isEmpty() ? "data\n\n" : "\n").toString();
        }
    }

    /// Goes on with the answer after the request.
    public static EventStream of(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var answer = request.startAsync(request, response);
        answer.setTimeout(0);
        var stream = new EventStream(answer);
        answer.addListener(stream.new OnceBroken());
        if (request.getMethod().equals("HEAD")) {
            stream.end();
        }
        return stream;
    }

    /// Begins to write.
    ///
    /// @param gone done once nothing more is written, for whatever reason
    public void begin(Runnable gone) {
        writer = Thread.ofVirtual().name("event-stream").start(() -> write(gone));
    }

    /// @return whether it will be written, unless the reader goes away
    public boolean send(Event event) {
        if (!over && !waiting.offer(event.text())) {
            drop();
        }
        return !over;
    }

    /// Ends it, once everything that was sent is written.
    public void end() {
        if (!waiting.offer(END)) {
            drop();
        }
    }

    private void drop() {
        over = true;
        var busy = writer;
        if (busy != null) {
            busy.interrupt();
        }
    }

    private void write(Runnable gone) {
        try {
            if (writeAll() && !broken) {
                complete(answer);
            }
        } finally {
            over = true;
            left.countDown();
            gone.run();
        }
    }

    private static void complete(AsyncContext answer) {
        try {
            answer.complete();
        } catch (IllegalStateException _) {
            // The server has ended it already.
        }
    }

    /// @return whether the answer is still ours: once writing has failed, the server ends it, and may be using it for somebody else
    private boolean writeAll() {
        try {
            var out = answer.getResponse().getOutputStream();
            for (var text = BEAT; !over && !text.equals(END); text = next()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            return true;
        } catch (InterruptedException _) {
            return true;
        } catch (IOException | IllegalStateException _) {
            return false;
        }
    }

    private String next() throws InterruptedException {
        var text = waiting.poll(QUIET_SECONDS, TimeUnit.SECONDS);
        return text == null ? BEAT : text;
    }

    /// Where a reader has gone, the server would else make a page of that. It uses what we write to for the next request as soon
    /// as this one is complete; so our thread has to have left it before.
    private final class OnceBroken implements AsyncListener {

        @Override
        public void onError(AsyncEvent event) {
            broken = true;
            drop();
            try {
                if (!left.await(TO_LEAVE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("An answer that goes on was broken, and is still being written");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            complete(event.getAsyncContext());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            onError(event);
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
