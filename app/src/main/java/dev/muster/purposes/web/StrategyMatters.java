package dev.muster.purposes.web;

import dev.muster.purposes.Matter;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Arrays;
import java.util.Locale;

/// The matters of a strategy as addresses name them.
final class StrategyMatters {
    private StrategyMatters() {}

    static String word(Matter matter) {
        return matter.name().toLowerCase(Locale.ROOT);
    }

    static String address(Matter matter) {
        return "/strategy/" + word(matter);
    }

    /// @throws Refusal `shell.gone`
    static Matter named(String word) {
        return Arrays.stream(Matter.values()).filter(each -> word(each).equals(word)).findFirst()
                .orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
