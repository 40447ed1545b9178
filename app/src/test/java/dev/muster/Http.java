package dev.muster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One person's browser or program.
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final int port;
    private final @Nullable String session;
    private final @Nullable String token;
    private final @Nullable String more;

    /// @param session for pages
    /// @param token for the API, which takes no cookies
    public Http(int port, @Nullable String session, @Nullable String token) {
        this(port, session, token, null);
    }

    private Http(int port, @Nullable String session, @Nullable String token, @Nullable String more) {
        this.port = port;
        this.session = session;
        this.token = token;
        this.more = more;
    }

    /// The same browser with one more cookie.
    public Http with(String cookie) {
        return new Http(port, session, token, more == null ? cookie : more + "; " + cookie);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).GET());
    }

    /// Sends a form as the browser does from one of our own pages.
    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(with(request(path), headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    /// The same as forms do that may have files in them.
    public HttpResponse<String> multipart(String path, Map<String, String> form) {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append("--border\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=border").POST(BodyPublishers.ofString(body.append("--border--\r\n").toString())));
    }

    /// Calls the API.
    public HttpResponse<String> json(String method, String path, @Nullable String json, String... headers) {
        var request = with(request(path).header("Accept", "application/json"), headers);
        return send(json == null
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /// Sends lines of comma-separated values to the API.
    public HttpResponse<String> csv(String path, byte[] lines) {
        return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(lines)));
    }

    /// Sends a form with a file in it, as the browser does.
    public HttpResponse<String> upload(String path, String field, String content) {
        var part = "--border\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"readings.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--border--\r\n";
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=border").POST(BodyPublishers.ofString(part)));
    }

    /// Sends a form with a file of any kind in it.
    public HttpResponse<String> upload(String path, String name, byte[] content, String... headers) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(with(request(path), headers).header("Content-Type", "multipart/form-data; boundary=border").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Sec-Fetch-Site", "same-origin");
        if (path.startsWith("/api/")) {
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        }
        var cookies = Stream.of(session == null ? null : "muster_session=" + session, more).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    /// Begins to read an answer that goes on.
    public HttpResponse<InputStream> listen(String path, String... headers) {
        return send(with(request(path), headers).header("Accept", "text/event-stream").GET(), BodyHandlers.ofInputStream());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
