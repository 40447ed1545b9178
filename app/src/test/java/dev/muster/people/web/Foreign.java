package dev.muster.people.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Requests that no page of ours makes.
final class Foreign {
    private Foreign() {}

    static int post(int port, String path, String cookie, String header, String value) throws IOException, InterruptedException {
        return send(port, "POST", path, Map.of("Cookie", cookie, header, value, "Content-Type", "application/x-www-form-urlencoded")).statusCode();
    }

    static HttpResponse<String> send(int port, String method, String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("organisation=Evil&key=x") : BodyPublishers.noBody());
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
