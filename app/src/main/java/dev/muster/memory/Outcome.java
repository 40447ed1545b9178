package dev.muster.memory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How something ended that somebody tells of.
public enum Outcome {
    SUCCESS, FAILURE, MIXED;

    /// The word in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is called so; nothing where nothing is.
    public static Optional<Outcome> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equalsIgnoreCase(word.strip())).findFirst();
    }
}
