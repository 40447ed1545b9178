package dev.muster.rights.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Asks the running product in somebody's name: with a session in the browser, with a token at the API.
final class Asker implements AutoCloseable {
    private static final int AT_ONCE = 6;
    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final int port;

    Asker(int port) {
        this.port = port;
    }

    /// All at once, since reading changes nothing; the answers in the order of the questions.
    List<Answer> ask(List<Ask> asks, @Nullable Row viewer) {
        var waiting = asks.stream().map(ask -> threads.submit(() -> ask(ask, viewer))).toList();
        return waiting.stream().map(Asker::answer).toList();
    }

    Answer ask(Ask ask, @Nullable Row viewer) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ask.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Request-Id", "asked-by-the-harness")
                .method(ask.method(), ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        ask.headers().forEach(request::header);
        if (ask.body() != null && !ask.headers().containsKey("Content-Type")) {
            request.header("Content-Type", ask.isForTheApi() ? "application/json" : "application/x-www-form-urlencoded");
        }
        if (viewer != null) {
            request.header(ask.isForTheApi() ? "Authorization" : "Cookie",
                    ask.isForTheApi() ? "Bearer " + People.token(viewer) : "muster_session=" + People.session(viewer));
        }
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(ask.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(Future<Answer> waiting) {
        try {
            return waiting.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }
}
