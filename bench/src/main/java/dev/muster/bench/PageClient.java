package dev.muster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that writes pages for somebody.
record PageClient(HttpClient client, Product product, String token) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The handle of a new page.
    String write(String title, String body) {
        return json(send(request("/api/v1/communities/brewing/pages").POST(said(Map.of("title", title, "body", body))))).at("/handle").asString();
    }

    /// Changes a writer's line again and again, from what was seen last; how long each took, in milliseconds.
    List<Double> edit(String handle, int writer, int times) {
        var millis = new ArrayList<Double>();
        var seen = read(handle);
        for (int time = 1; time <= times; time++) {
            var text = SharedPage.at(json(seen).at("/body").asString(), writer, time);
            var tag = seen.headers().firstValue("ETag").orElseThrow();
            long began = System.nanoTime();
            seen = send(request("/api/v1/pages/" + handle).header("If-Match", tag).method("PATCH", said(Map.of("body", text, "summary", SharedPage.summary(writer, time)))));
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis;
    }

    JsonNode get(String path) {
        return json(send(request(path)));
    }

    /// All revisions of a page.
    List<JsonNode> history(String handle) {
        var path = "/api/v1/pages/" + handle + "/revisions";
        var all = new ArrayList<JsonNode>();
        var part = get(path);
        part.at("/revisions").forEach(all::add);
        while (part.at("/after").isString()) {
            part = get(path + "?after=" + part.at("/after").asString());
            part.at("/revisions").forEach(all::add);
        }
        return all;
    }

    private HttpResponse<String> read(String handle) {
        return send(request("/api/v1/pages/" + handle));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.address(path))).version(Version.HTTP_1_1).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher said(Map<String, String> said) {
        return BodyPublishers.ofString(JSON.writeValueAsString(said));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
