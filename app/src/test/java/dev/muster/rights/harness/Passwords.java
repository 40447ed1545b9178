package dev.muster.rights.harness;

import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Everybody's password, as it is kept: made once, since making it is slow on purpose.
final class Passwords {
    static final String KEPT = Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(People.PASSWORD));

    private Passwords() {}
}
