package dev.muster.people.api;

import dev.muster.people.PasswordResets;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A new password for those who lost theirs.
@RestController
@RequestMapping("/api/v1/password-resets")
@Tag(name = "People")
class PasswordResetApi {
    private final PasswordResets resets;

    PasswordResetApi(PasswordResets resets) {
        this.resets = resets;
    }

    record AskingJson(@Nullable String address) {}

    /// @param token from the link in the letter
    record UsingJson(@Nullable String token, @Nullable String password) {}

    /// Asks for a link by letter. The answer is the same whether somebody signs in with the address or not.
    @PostMapping
    ResponseEntity<Void> ask(@RequestBody AskingJson wanted, HttpServletRequest request) {
        resets.ask(Objects.requireNonNullElse(wanted.address(), ""), request.getRemoteAddr());
        return ResponseEntity.accepted().build();
    }

    /// Sets the new password, once, and signs all devices out.
    @PutMapping
    ResponseEntity<Void> use(@RequestBody UsingJson wanted) {
        resets.use(Objects.requireNonNullElse(wanted.token(), ""), Objects.requireNonNullElse(wanted.password(), ""));
        return ResponseEntity.noContent().build();
    }
}
