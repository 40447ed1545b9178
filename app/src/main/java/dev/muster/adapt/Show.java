package dev.muster.adapt;

import java.util.Arrays;
import java.util.Locale;

/// Which requests of a place a list shows.
public enum Show {
    ALL("true"),
    /// Nobody has answered.
    OPEN("i.state = 'asked'"),
    PROMISED("r.due is not null"),
    OVERDUE("r.due < :today"),
    /// "You said, we did."
    DONE("i.state = 'kept'");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /// The word in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of this word; all where there is none.
    public static Show of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst().orElse(ALL);
    }
}
