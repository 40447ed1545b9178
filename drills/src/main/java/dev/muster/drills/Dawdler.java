package dev.muster.drills;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A client that takes its time.
final class Dawdler implements AutoCloseable {
    private static final Duration DRIP = Duration.ofMillis(900);
    /// Style sheets in a row, which cost the server nothing but the sending.
    private static final int MORE_THAN_BUFFERS_HOLD = 100;
    private final Habit habit;
    private final Socket socket;
    private final long began = System.nanoTime();
    private volatile long ended;

    /// What takes it so long.
    enum Habit {
        DRIPS_HEADERS("headers dripped"),
        DRIPS_BODY("body dripped"),
        DRIPS_FORM("form dripped"),
        READS_SLOWLY("answer not read"),
        SITS_THERE("nothing sent"),
        KEEPS_ALIVE("kept open after an answer");

        private final String told;

        Habit(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }

    private Dawdler(Habit habit, Socket socket) {
        this.habit = habit;
        this.socket = socket;
    }

    static Dawdler begin(Habit habit, Scene scene) throws IOException {
        var socket = new Socket();
        if (habit == Habit.READS_SLOWLY) {
            socket.setReceiveBufferSize(4_096);
        }
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), scene.product().port()), 10_000);
        var dawdler = new Dawdler(habit, socket);
        Thread.ofVirtual().start(() -> dawdler.dawdle(scene));
        return dawdler;
    }

    Habit habit() {
        return habit;
    }

    /// Whether the server has ended it.
    boolean wasLetGo() {
        return ended != 0;
    }

    /// For how long it was borne, in milliseconds.
    long held() {
        return Duration.ofNanos(ended - began).toMillis();
    }

    private void dawdle(Scene scene) {
        try {
            begin(scene);
        } catch (IOException letGo) {
            // as it should be
        }
        ended = System.nanoTime();
    }

    private void begin(Scene scene) throws IOException {
        var head = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + scene.founding().people().getFirst().token() + "\r\n";
        var path = "/api/v1/communities/" + scene.founding().community() + "/questions";
        switch (habit) {
            case DRIPS_HEADERS -> drip("GET " + path + " HTTP/1.1\r\n", "X-Slow: ");
            case DRIPS_BODY -> drip("POST " + path + head + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n", "{\"title\": \"");
            case DRIPS_FORM -> drip("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n", "address=");
            case READS_SLOWLY -> {
                var style = "GET " + scene.style() + head + "\r\n";
                send(style.repeat(MORE_THAN_BUFFERS_HOLD));
                readNothing();
            }
            case SITS_THERE -> readUntilTheEnd();
            case KEEPS_ALIVE -> {
                send("GET /api/v1/communities" + head + "\r\n");
                readUntilTheEnd();
            }
        }
    }

    private void drip(String first, String next) throws IOException {
        send(first + next);
        Thread.ofVirtual().start(this::noticeTheEnd);
        while (!wasLetGo()) {
            Drill.pause(DRIP);
            send("x");
        }
    }

    private void noticeTheEnd() {
        try {
            readUntilTheEnd();
        } catch (IOException letGo) {
            // as it should be
        }
        ended = System.nanoTime();
    }

    /// Reading it would be what it does not do: whether it has been let go shows when more is sent.
    private void readNothing() throws IOException {
        while (true) {
            Drill.pause(DRIP);
            send("x");
        }
    }

    private void readUntilTheEnd() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // whatever it is
        }
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // so it is
        }
    }
}
