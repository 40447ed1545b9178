package dev.muster.people.api;

import dev.muster.people.Registrations;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Confirming the address with which somebody registered in a community.
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "People")
class RegistrationApi {
    private final Registrations registrations;

    RegistrationApi(Registrations registrations) {
        this.registrations = registrations;
    }

    /// @param token from the link in the letter
    /// @param password the one that was chosen
    record ConfirmingJson(@Nullable String token, @Nullable String password) {}

    /// Makes the account, which can sign in from now on.
    @PutMapping
    ResponseEntity<Void> confirm(@RequestBody ConfirmingJson wanted) {
        registrations.confirm(Objects.requireNonNullElse(wanted.token(), ""), Objects.requireNonNullElse(wanted.password(), ""));
        return ResponseEntity.noContent().build();
    }
}
