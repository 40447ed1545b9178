package dev.muster.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The product as programs see it.
final class Api {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final String root;

    Api(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /// What came back.
    ///
    /// @param status 0 where nothing came back, so that nobody knows
    /// @param retryAfter seconds after which to try again; empty where nothing was said
    record Answer(int status, String body, String retryAfter, long millis) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        /// A definite no: nothing was done.
        boolean refused() {
            return status >= 400 && status < 500 && status != 408 && status != 429 || status == 507;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString("");
        }
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, null, token, null);
    }

    /// A read that has to succeed.
    JsonNode read(String path, String token) {
        var answer = get(path, token);
        for (int tries = 0; tries < 20 && !answer.ok() && !answer.refused(); tries++) {
            Drill.pause(Duration.ofMillis(250));
            answer = get(path, token);
        }
        if (!answer.ok()) {
            throw new Lost("GET " + path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }

    /// A command that has to succeed.
    Answer must(String method, String path, Object body, String token) {
        var answer = send(method, path, body, token, null);
        if (!answer.ok()) {
            throw new Lost(method + " " + path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    Answer send(String method, String path, @Nullable Object body, @Nullable String token, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(body == null
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private Answer send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().firstValue("Retry-After").orElse(""), since(start));
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()), "", since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("The drill was interrupted.");
        }
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    boolean answers() {
        return get("/api/v1/communities", null).ok();
    }

    /// Sends a form of a page; a session's cookie goes with it.
    HttpResponse<String> form(String path, String form, @Nullable String cookie) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Lost("POST " + path + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("The drill was interrupted.");
        }
    }

    static Map<String, Object> body(Object... pairs) {
        var map = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
