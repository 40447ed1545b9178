package dev.muster.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;

/// A mail server that a test starts, stops and asks what it got.
public final class PostOffice implements AutoCloseable {
    public static final String USER = "muster";
    public static final String SECRET = "the postmans secret";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public PostOffice() {
        open();
    }

    public void open() {
        server.start();
        server.setUser("muster@example.org", USER, SECRET);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    GreenMail server() {
        return server;
    }

    public List<Mailbox.Received> got(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address)).map(Mailbox::received).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
