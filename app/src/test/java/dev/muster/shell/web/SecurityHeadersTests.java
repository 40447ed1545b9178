package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTests extends World {

    private static final Map<String, String> WANTED = Map.of(
            "content-security-policy", "default-src 'none'",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=()",
            "cross-origin-opener-policy", "same-origin");

    /// Sent by hand, since a client of good manners would not send all of these.
    private String answer(String request) throws IOException {
        administrator();
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n")[0];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /", "GET /sign-in", "GET /help", "GET /account", "GET /people", "GET /no/such/page", "GET /people/nobody", "POST /", "DELETE /sign-in",
        "GET /api/openapi.json", "GET /api/v1/me", "GET /api/v1/nothing", "PATCH /api/v1/me", "POST /api/v1/people",
        "GET /assets/x/css/base.css", "GET /assets/x/nothing.css", "GET /a//b", "GET /a/;/b", "GET /%2e%2e/x", "GET /error", "POST /account/tokens"})
    void standOnEveryAnswer(String request) throws IOException {
        var head = answer(request).toLowerCase(Locale.ROOT);

        WANTED.forEach((name, value) -> assertThat(head).contains("\n" + name + ": " + value.toLowerCase(Locale.ROOT)));
    }

    @Test
    void standOnARefusalOfAnotherSite() {
        administrator();

        var answer = http(Viewer.VISITOR).json("POST", "/sign-out", null);
        assertThat(answer.headers().map()).containsKey("content-security-policy");
    }

    @Test
    void allowNoInlineScriptOrStyle() throws IOException {
        assertThat(answer("GET /")).contains("script-src 'self'; style-src 'self'").doesNotContain("unsafe");
    }
}
