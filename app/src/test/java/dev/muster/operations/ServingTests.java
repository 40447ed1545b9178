package dev.muster.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Muster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Muster as a process of its own, on a database of its own: it is told to stop while a request is on its way.
class ServingTests {
    private static final int TERMINATED = 143;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> processes = new ArrayList<>();
    private Path data;
    private Path log;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        data = Files.createTempDirectory("muster-serving");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        log = Files.createTempFile("muster-serving", ".log");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void clear() throws IOException, InterruptedException {
        for (var process : processes) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
        client.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (UncheckedIOException _) {
            // The database may still be taking its own files away.
        }
    }

    private Process run(String... words) throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), Muster.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("MUSTER_DATA", data.toString(), "MUSTER_PORT", Integer.toString(port),
                "MUSTER_ADDRESS", "127.0.0.1", "MUSTER_LOG", "json", "MUSTER_STOP_PATIENCE", "30", "MUSTER_STOP_DELAY", "3"));
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private Process serve() throws IOException {
        var process = run("serve");
        awaitLine(process.inputReader());
        return process;
    }

    private void awaitLine(BufferedReader words) throws IOException {
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            if (line.contains("Muster is ready")) {
                return;
            }
        }
        throw new AssertionError(Files.readString(log));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
    }

    private boolean refuses() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        } catch (ConnectException _) {
            return true;
        } catch (IOException _) {
            return true;
        }
    }

    private List<String> doctor(int exit) throws IOException, InterruptedException {
        var process = run("doctor", "--json");
        var said = new JsonMapper().readTree(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor()).as(said.toPrettyString()).isEqualTo(exit);
        return said.valueStream().map(each -> each.get("code").asString()).toList();
    }

    @Test
    void finishesWhatIsInWorkAndStartsAgain() throws IOException, InterruptedException {
        var process = serve();
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(doctor(0)).contains("operations.doctor.server.up", "operations.doctor.database.durable", "operations.doctor.migrations.done", "operations.doctor.clock.same");

        try (var slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.setSoTimeout(60_000);
            slow.getOutputStream().write(String.join("\r\n", "POST /sign-in HTTP/1.1", "Host: localhost", "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 20", "Expect: 100-continue", "", "").getBytes(StandardCharsets.US_ASCII));
            assertThat(line(slow)).startsWith("HTTP/1.1 100");
            process.destroy();
            while (get("/health/ready").statusCode() == 200) {
                Thread.onSpinWait();
            }
            assertThat(get("/health/ready").body()).startsWith("down").contains("database: up", "serving: down");
            while (!refuses()) {
                Thread.onSpinWait();
            }
            assertThat(process.isAlive()).as("it waits for the request in work").isTrue();
            slow.getOutputStream().write("address=a&password=b".getBytes(StandardCharsets.US_ASCII));
            assertThat(line(slow)).isEmpty();
            assertThat(line(slow)).startsWith("HTTP/1.1 503");
        }
        assertThat(process.waitFor()).isEqualTo(TERMINATED);
        assertThat(Files.readAllLines(log)).allSatisfy(line -> assertThat(new JsonMapper().readTree(line).get("level").asString()).isEqualTo("INFO"));

        var logged = Files.readString(log);
        assertThat(doctor(0)).contains("operations.doctor.server.down", "operations.doctor.database.rests", "search.doctor.up");
        assertThat(Files.readString(log)).as("it says what it found, and nothing beside it").isEqualTo(logged);
        serve();
        assertThat(get("/health/ready").body()).startsWith("up");
    }

    private static String line(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int each = socket.getInputStream().read(); each >= 0 && each != '\n'; each = socket.getInputStream().read()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }
}
