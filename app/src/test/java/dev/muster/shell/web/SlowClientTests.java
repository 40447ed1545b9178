package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// How large a request may be. How slow it may be is a matter of time, and `bin/drill slow` looks at that.
class SlowClientTests extends World {

    @Test
    void readsNothingOfABodyThatSaysItIsTooLarge() throws Exception {
        assertThat(answer("POST /api/v1/purposes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413").contains("\"code\":\"shell.too-large\"").contains("At most 12 MB fit");
    }

    @Test
    void hangsUpOnABodyThatTurnsOutTooLarge() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            say(socket, "POST /api/v1/purposes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token(employee("Petra Proposer"), "write")
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"title\": \"\r\n");
            var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

            assertThat(hungUpAfter(socket, chunk, 400)).isTrue();
        }
        assertThat(http(Viewer.VISITOR).get("/sign-in").statusCode()).isEqualTo(200);
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            say(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean hungUpAfter(Socket socket, String chunk, int most) {
        try {
            for (int i = 0; i < most; i++) {
                say(socket, chunk);
            }
            return false;
        } catch (IOException hungUp) {
            return true;
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
