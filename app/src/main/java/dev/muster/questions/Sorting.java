package dev.muster.questions;

import dev.muster.shell.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// In which order the answers of a thread are read.
public enum Sorting {
    /// The accepted answer, then what is proven to work, then by time: {@link Standing}.
    BEST,
    NEWEST,
    OLDEST;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word for it in addresses.
    public String word() {
        return word;
    }

    /// @throws Invalid at `order`
    public static Sorting of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("order", "questions.order.unknown", List.of()))));
    }
}
