package dev.muster.mail.web;

import dev.muster.mail.MailServer;
import dev.muster.mail.MailServer.Security;
import dev.muster.shell.web.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the form for the mail server; nothing typed is an empty text.
record MailTyped(String host, String port, String security, String user, String sender) {
    static final MailTyped EMPTY = new MailTyped("", "587", Security.STARTTLS.name(), "", "");

    static MailTyped of(MailServer server) {
        return new MailTyped(server.host(), Integer.toString(server.port()), String.valueOf(server.security()), server.user(), server.sender());
    }

    MailServer server(Typed typed) {
        var number = typed.whole("port", port);
        return new MailServer(host, Objects.requireNonNullElse(number, 0), chosen(), user, sender);
    }

    private @Nullable Security chosen() {
        return Typed.choice(Security.class, security);
    }
}
