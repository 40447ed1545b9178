package dev.muster.mail;

import dev.muster.mail.MailServer.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// Hands letters to a mail server, all over one connection that the first of them opens.
final class SmtpCarrier implements Carrier {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";
    private final ServerStore.Access access;
    private final Session session;
    private @Nullable SMTPTransport transport;

    SmtpCarrier(ServerStore.Access access) {
        this.access = access;
        session = Session.getInstance(properties(access.server()));
    }

    private static Properties properties(MailServer server) {
        boolean hidden = server.security() == Security.TLS;
        var protocol = hidden ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail.mime.allowutf8", "true");
        var ours = "mail." + protocol + ".";
        properties.setProperty(ours + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty(ours + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(ours + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(ours + "ssl.checkserveridentity", "true");
        properties.setProperty(ours + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(ours + "timeout", ANSWER_MILLIS);
        properties.setProperty(ours + "writetimeout", ANSWER_MILLIS);
        return properties;
    }

    @Override
    public String carry(LetterStore.Due letter) throws MessagingException {
        var envelope = new Envelope(letter, access.server().sender(), session);
        var open = open();
        open.sendMessage(envelope, envelope.getAllRecipients());
        return open.getLastServerResponse().strip();
    }

    private SMTPTransport open() throws MessagingException {
        var open = transport;
        if (open == null || !open.isConnected()) {
            var server = access.server();
            open = (SMTPTransport) session.getTransport();
            transport = open;
            open.connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(), access.password());
        }
        return open;
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException _) {
            // the letters have been taken; how the server says goodbye does not matter
        }
    }
}
