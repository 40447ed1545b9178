package dev.muster.mail.api;

import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letters;
import dev.muster.mail.MailServer;
import dev.muster.mail.MailServer.Security;
import dev.muster.mail.MailSettings;
import dev.muster.mail.TestLetter;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Outgoing mail, for administrators.
@RestController
@RequestMapping("/api/v1/mail")
@Tag(name = "Mail")
class MailApi {
    private static final int MOST = 200;
    private final MailSettings settings;
    private final TestLetter testLetter;
    private final Letters letters;
    private final BaseAddress base;

    MailApi(MailSettings settings, TestLetter testLetter, Letters letters, BaseAddress base) {
        this.settings = settings;
        this.testLetter = testLetter;
        this.letters = letters;
        this.base = base;
    }

    /// @param server missing while letters become files in the data folder
    /// @param hasPassword whether a password is kept; it is never shown
    /// @param baseAddress what links in letters begin with
    record MailJson(@Nullable MailServer server, boolean hasPassword, String baseAddress) {}

    /// @param password missing keeps the one that is there, as long as nothing but the sender changes
    record ServerJson(
            @Nullable String host, @Nullable Integer port, @Nullable Security security, @Nullable String user, @Nullable String password,
            @Nullable String sender) {}

    @GetMapping
    MailJson mail(Viewer viewer) {
        var present = settings.present(viewer);
        return new MailJson(present.map(MailSettings.Present::server).orElse(null), present.filter(MailSettings.Present::hasPassword).isPresent(), base.of(""));
    }

    @PutMapping
    MailJson save(@RequestBody ServerJson wanted, Viewer viewer) {
        settings.save(new MailServer(text(wanted.host()), Objects.requireNonNullElse(wanted.port(), 0), wanted.security(), text(wanted.user()), text(wanted.sender())),
                wanted.password(), viewer);
        return mail(viewer);
    }

    @DeleteMapping
    ResponseEntity<Void> forget(Viewer viewer) {
        settings.forget(viewer);
        return ResponseEntity.noContent().build();
    }

    /// Sends a letter to oneself and waits for what the server says.
    @PostMapping("/test")
    TestLetter.Answer test(Viewer viewer) {
        return testLetter.send(viewer);
    }

    /// @param troubled those that were not taken; otherwise those that were sent or wait
    @GetMapping("/letters")
    List<Letters.Standing> letters(@RequestParam(defaultValue = "true") boolean troubled, @RequestParam(defaultValue = "50") int limit, Viewer viewer) {
        int most = Math.clamp(limit, 1, MOST);
        return troubled ? letters.troubled(most, viewer) : letters.latest(most, viewer);
    }

    /// Has a letter that was given up tried again.
    @PostMapping("/letters/{id}/attempts")
    ResponseEntity<Void> again(@PathVariable UUID id, Viewer viewer) {
        letters.tryAgain(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
