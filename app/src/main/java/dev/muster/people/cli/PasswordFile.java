package dev.muster.people.cli;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A password comes in a file, so that neither the shell's history nor the list of processes shows it.
final class PasswordFile {
    private PasswordFile() {}

    static String read(@Nullable Path file) {
        try (var lines = Files.lines(Objects.requireNonNull(file))) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new Refusal(Reason.INVALID, "people.password.file", String.valueOf(file));
        }
    }
}
