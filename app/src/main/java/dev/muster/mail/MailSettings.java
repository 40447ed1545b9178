package dev.muster.mail;

import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which server takes our letters: administrators say. Until then letters become files in the data folder.
@Service
public class MailSettings {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39}");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 200;
    private final ServerStore store;
    private final Clock clock;

    MailSettings(ServerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is set.
    ///
    /// @param hasPassword whether a password is kept for it; it is never shown
    public record Present(MailServer server, boolean hasPassword) {}

    /// The server that is set; empty while letters become files.
    ///
    /// @throws Refusal `mail.only-administrators`
    public Optional<Present> present(Viewer by) {
        requireAdministrator(by);
        return store.shown();
    }

    /// Sets the server, from the next letter on. Administrators do.
    ///
    /// @param password null keeps the one that is there, which is possible as long as nothing but the sender changes:
    ///     a kept password is never said to another server
    /// @throws Refusal `mail.only-administrators`
    /// @throws Invalid at `host`, `port`, `security`, `user`, `password` or `sender`
    @Transactional
    public void save(MailServer wanted, @Nullable String password, Viewer by) {
        requireAdministrator(by);
        var present = store.shown();
        boolean keeps = password == null && present.filter(each -> each.hasPassword() && each.server().isAsTrusted(wanted)).isPresent();
        check(wanted, password, keeps);
        store.save(wanted, clock.instant());
        if (!keeps) {
            store.password(wanted.user().isEmpty() ? null : password);
        }
    }

    /// Goes back to files in the data folder, and forgets the password.
    ///
    /// @throws Refusal `mail.only-administrators`
    @Transactional
    public void forget(Viewer by) {
        requireAdministrator(by);
        store.forget();
    }

    /// Holds a server against everything that {@link #save} asks of the first one, before there is anybody who could save it.
    ///
    /// @throws Invalid as {@link #save} does
    public void check(MailServer wanted, @Nullable String password) {
        check(wanted, password, false);
    }

    private void check(MailServer wanted, @Nullable String password, boolean keeps) {
        new Invalid.Check()
                .that(!wanted.host().isEmpty(), "host", "shell.field.missing")
                .that(wanted.host().isEmpty() || HOST.matcher(wanted.host()).matches(), "host", "mail.host.odd")
                .that(wanted.port() >= 1 && wanted.port() <= HIGHEST_PORT, "port", "mail.port.odd", HIGHEST_PORT)
                .that(wanted.security() != null, "security", "shell.field.missing")
                .optional(wanted.user(), "user", LONGEST)
                .optional(password, "password", LONGEST)
                .that(wanted.user().isEmpty() || keeps || password != null && !password.isEmpty() || store.passwordComesFromOutside(), "password", "mail.password.missing")
                .that(isAddress(wanted.sender()), "sender", "mail.sender.odd")
                .orThrow();
    }

    /// One address, alone or with a name.
    private static boolean isAddress(String text) {
        try {
            var found = InternetAddress.parse(text, true);
            return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl) && found.length == 1 && !found[0].isGroup()
                    && found[0].getAddress().indexOf('@') > 0;
        } catch (AddressException _) {
            return false;
        }
    }

    private static void requireAdministrator(Viewer by) {
        if (!by.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "mail.only-administrators");
        }
    }
}
