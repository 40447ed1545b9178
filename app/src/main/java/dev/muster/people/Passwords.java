package dev.muster.people;

import dev.muster.shell.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords: what is good enough, and how one is kept (Argon2id with OWASP's setting of 2026: 19 MiB, 2 passes, 1 lane).
@Component
class Passwords {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY_KIB, PASSES);
    private final Set<String> common = common();
    /// What an unknown account is checked against, so that it takes as long as a known one: random, so that no password
    /// is known for it, and written down, so that no start waits for it.
    static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=1$%s".formatted(MEMORY_KIB, PASSES,
            "DN/Uxk4b9Ks1FmbCtr3Mjg$V+FcKwaU+b3ayOcgGNuIQgsFMxKsfYqTSzontKcyhGY");

    /// @throws Invalid at `password`: `people.password.short`, `people.password.common`, `people.password.like-address`
    String hash(String password, String address) {
        new Invalid.Check()
                .that(password.codePointCount(0, password.length()) >= SHORTEST, "password", "people.password.short", SHORTEST)
                .that(password.length() <= LONGEST, "password", "people.password.long", LONGEST)
                .that(!isCommon(password), "password", "people.password.common")
                .that(!isLike(password, address), "password", "people.password.like-address")
                .orThrow();
        return Objects.requireNonNull(encoder.encode(password));
    }

    /// Takes the same time whether there is an account or not.
    boolean matches(String password, @Nullable String kept) {
        boolean same = password.length() <= LONGEST && encoder.matches(password, kept == null ? NOBODYS : kept);
        return same && kept != null;
    }

    /// A common password stays common with digits and marks around it.
    private boolean isCommon(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var core = lower.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return common.contains(lower) || common.contains(core) || lower.chars().distinct().count() < 4;
    }

    private static boolean isLike(String password, String address) {
        var name = address.contains("@") ? address.substring(0, address.indexOf('@')) : address;
        var lower = password.toLowerCase(Locale.ROOT);
        return lower.equals(address) || name.length() >= 4 && lower.replace(name, "").length() < 6;
    }

    private static Set<String> common() {
        var in = Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
