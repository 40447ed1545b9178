package dev.muster.mail;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people outside reach this installation (`MUSTER_BASE_URL`): the beginning of every link in a letter.
///
/// It never comes from a request: whoever sends one could name a host of their own.
@Component
public class BaseAddress {
    private final String base;
    private final boolean chosen;

    BaseAddress(@Value("${muster.base-url:}") String wanted, @Value("${server.port:8080}") int port) {
        chosen = !wanted.isBlank();
        base = chosen ? sound(wanted.strip()) : "http://localhost:" + port;
    }

    /// A page of ours, by the path that it has here.
    public String of(String path) {
        return base + path;
    }

    /// Whether somebody has set it. Until then links lead to this machine itself.
    public boolean chosen() {
        return chosen;
    }

    private static String sound(String wanted) {
        try {
            var uri = new URI(wanted);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return wanted.replaceAll("/+$", "");
            }
        } catch (URISyntaxException _) {
            // said below, as for an address of another sort
        }
        throw new Refusal(Reason.INVALID, "mail.base-url.odd", wanted);
    }
}
