package dev.muster.mail;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether letters reach people: a server is set and answers, and nothing waits for long or was given up.
final class MailCheck implements Check {
    private static final String TOPIC = "operations.doctor.mail";
    private static final int PATIENCE_MILLIS = 3_000;
    private static final double LONG_SECONDS = 900;

    @Override
    public List<Finding> look(Ground ground) {
        return ground.database().map(jdbc -> look(jdbc, ground)).orElse(List.of());
    }

    private static List<Finding> look(JdbcClient jdbc, Ground ground) {
        var state = OutboxState.of(jdbc, ground.clock().instant());
        var found = new ArrayList<Finding>();
        found.add(state.serverSet() ? server(jdbc) : Finding.watch(TOPIC, "operations.doctor.mail.folder", ground.settings().data().resolve("mail")));
        if (state.dead() > 0) {
            found.add(Finding.act(TOPIC, "operations.doctor.mail.dead", state.dead()));
        }
        if (state.oldestSeconds() > LONG_SECONDS) {
            found.add(Finding.act(TOPIC, "operations.doctor.mail.waiting", state.waiting(), Math.round(state.oldestSeconds() / 60)));
        }
        return found;
    }

    private static Finding server(JdbcClient jdbc) {
        return jdbc.sql("select host, port from mail.server")
                .query((row, _) -> server(row.getString("host"), row.getInt("port")))
                .single();
    }

    private static Finding server(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return Finding.good(TOPIC, "operations.doctor.mail.server", host, Integer.toString(port));
        } catch (IOException e) {
            return Finding.act(TOPIC, "operations.doctor.mail.silent", host, Integer.toString(port), e.toString());
        }
    }
}
