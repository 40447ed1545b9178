package dev.muster.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;

/// Whether a request comes from a program of this very machine, and through no proxy that runs here.
///
/// The address that Tomcat tells may be one that a header brought; this one is that of the connection.
public final class Peer {
    private static final String HERE = Peer.class.getName();
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");
    private static final Pattern OWN_NAME = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");

    private Peer() {}

    public static boolean isThisMachine(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(HERE));
    }

    /// Looks at the request as it came, before anything has taken headers off it.
    static void note(Request request) {
        var host = request.getHeader("Host");
        request.setAttribute(HERE, isLoopback(request.getPeerAddr())
                && PASSED_ON.stream().allMatch(name -> request.getHeader(name) == null)
                && host != null && OWN_NAME.matcher(host).matches());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
