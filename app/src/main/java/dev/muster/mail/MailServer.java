package dev.muster.mail;

import org.jspecify.annotations.Nullable;

/// The server that takes our letters, without the password for it.
///
/// @param user the name to sign in with there; empty where it wants none
/// @param sender address that letters come from, alone or as `Name <address>`
public record MailServer(String host, int port, @Nullable Security security, String user, String sender) {

    /// How the way there is kept from listeners.
    public enum Security {
        /// Begins in the open and turns to TLS before anything is said; without it nothing is sent.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// Not at all: for a server on this machine.
        NONE
    }

    public MailServer {
        host = host.strip();
        user = user.strip();
        sender = sender.strip();
    }

    /// Whether a password for the one may be said to the other: it is the same server, reached as safely, with the same user.
    boolean isAsTrusted(MailServer other) {
        return host.equals(other.host) && port == other.port && security == other.security && user.equals(other.user);
    }
}
