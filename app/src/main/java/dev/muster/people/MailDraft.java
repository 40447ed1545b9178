package dev.muster.people;

import dev.muster.mail.MailServer;
import dev.muster.mail.MailServer.Security;
import java.util.Arrays;

/// What was typed about the mail server in the first start, right or wrong.
///
/// @param choice whether the server is wanted at all
public record MailDraft(Choice choice, String host, String port, String security, String user, String password, String sender) {

    /// Whether letters go to a server.
    public enum Choice { UNASKED, LATER, SERVER }

    static final MailDraft UNASKED = new MailDraft(Choice.UNASKED, "", "587", Security.STARTTLS.name(), "", "", "");
    public static final MailDraft LATER = new MailDraft(Choice.LATER, "", "", "", "", "", "");

    /// A server that is wanted.
    public static MailDraft of(MailServer server, String password) {
        return new MailDraft(Choice.SERVER, server.host(), Integer.toString(server.port()), server.security() == null ? "" : server.security().name(),
                server.user(), password, server.sender());
    }

    /// The password is nobody’s to see again.
    public boolean hasPassword() {
        return !password.isEmpty();
    }

    /// What cannot be read becomes what no server has, so that it is refused.
    MailServer server() {
        var known = Arrays.stream(Security.values()).filter(each -> each.name().equals(security)).findFirst();
        return new MailServer(host, port.strip().matches("[0-9]{1,6}") ? Integer.parseInt(port.strip()) : 0, known.orElse(null), user, sender);
    }

    MailDraft with(String kept) {
        return new MailDraft(choice, host, port, security, user, kept, sender);
    }

    @Override
    public String toString() {
        return "mail by " + host;
    }
}
