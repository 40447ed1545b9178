package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

@Import(RequestNumberTests.Faulty.class)
class PeerTests extends World {

    /// Sent by hand, since a client of good manners sends no Host but the true one.
    private String answer(String headers) throws IOException {
        administrator();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("GET /peer HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n")[1];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: localhost", "Host: 127.0.0.1:8080", "Host: [::1]:8080"})
    void isThisMachineWhereOneOfItsProgramsAsks(String host) throws IOException {
        assertThat(answer(host)).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 127.0.0.1", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https", "X-Real-IP: 203.0.113.9", "Forwarded: for=127.0.0.1", "Via: 1.1 proxy"})
    void isAnotherWhereAProxyPassesTheRequestOn(String header) throws IOException {
        assertThat(answer("Host: localhost\r\n" + header)).contains("false");
    }

    @Test
    void isAnotherWhereTheNameOfTheHostIsNotThisMachines() throws IOException {
        assertThat(answer("Host: muster.example.org")).contains("false");
    }
}
