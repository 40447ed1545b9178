package dev.muster.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that knows nothing of the product but its API.
final class Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private final Product product;
    private final @Nullable String token;
    private final int version;

    Program(Product product, @Nullable String token) {
        this(product, token, 0);
    }

    private Program(Product product, @Nullable String token, int version) {
        this.product = product;
        this.token = token;
        this.version = version;
    }

    /// The same, having seen this version of what it changes.
    Program having(int seen) {
        return new Program(product, token, seen);
    }

    JsonNode gets(String path) {
        return asks("GET", path, null, 200);
    }

    JsonNode posts(String path, Object body) {
        return asks("POST", path, body, 200, 201, 202);
    }

    JsonNode puts(String path, Object body) {
        return asks("PUT", path, body, 200, 204);
    }

    /// Asks for something, and expects one of these answers.
    JsonNode asks(String method, String path, @Nullable Object body, Integer... expected) {
        var request = HttpRequest.newBuilder(URI.create(product.address("/api/v1" + path))).header("Accept", "application/json").header("If-Match", "\"" + version + "\"")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(method + " " + path, request.build(), expected);
    }

    private static JsonNode answer(String asked, HttpRequest request, Integer... expected) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(asked + ": " + answer.body()).isIn((Object[]) expected);
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(asked, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
