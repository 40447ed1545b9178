package dev.muster.shell.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starting a server on data that nobody serves.
record Launch(Home home, Account account, Binaries binaries, Options options) {

    /// Replaying the log after a crash takes as long as it takes; a server that is alive may have this much.
    static final Duration TIME_TO_RECOVER = Duration.ofMinutes(10);

    private static final int TRIES = 3;
    private static final String PORT_TAKEN = "Address already in use";

    /// Someone may take the free port before the server does; then another one is tried.
    Postmaster run() {
        try {
            var log = ServerLog.open(home, account);
            var started = tryOn(freePort(), log);
            for (int tries = 1; started.isEmpty() && tries < TRIES && log.news().contains(PORT_TAKEN); tries++) {
                started = tryOn(freePort(), log);
            }
            return started.orElseThrow(() -> PostgresTrouble.lastWords("server.start", home.log(), log.tail()));
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        }
    }

    /// On the port that everybody knows already.
    Postmaster runOn(int port) {
        try {
            var log = ServerLog.open(home, account);
            return tryOn(port, log).orElseThrow(() -> PostgresTrouble.lastWords("server.start", home.log(), log.tail()));
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        }
    }

    private Optional<Postmaster> tryOn(int port, ServerLog log) throws IOException {
        log.mark();
        var process = Programs.command(account.run(command(port)), home.folder())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(home.log().toFile()))
                .start();
        try {
            return whenReady(process);
        } catch (PostgresTrouble told) {
            process.destroy();
            throw told;
        }
    }

    private Optional<Postmaster> whenReady(Process process) {
        var patience = Patience.of(TIME_TO_RECOVER);
        while (process.isAlive()) {
            var ready = Postmaster.of(home).filter(Postmaster::ready);
            if (ready.isPresent()) {
                return ready;
            }
            if (!patience.pause()) {
                process.destroyForcibly();
            }
        }
        return Optional.empty();
    }

    /// A session of its own keeps the server out of reach of the terminal: Ctrl-C is for us, and we stop the server in turn.
    private List<String> command(int port) {
        var command = new ArrayList<String>();
        Programs.find("setsid").map(Path::toString).ifPresent(command::add);
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", home.data().toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> settings() {
        var durable = options.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", Access.HOST),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", durable),
                Map.entry("synchronous_commit", durable),
                Map.entry("full_page_writes", durable),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("max_connections", Integer.toString(options.connections())),
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("wal_compression", "pglz"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("timezone", "UTC"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(Access.HOST))) {
            return socket.getLocalPort();
        }
    }
}
