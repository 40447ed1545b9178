package dev.muster.swarms;

import java.util.Arrays;
import java.util.Locale;

/// Which swarms of a place a list shows.
public enum Show {
    ACTIVE("s.resolved is null"),
    STALLED("""
            s.resolved is null and s.helped is not null
            and s.beat < :now::timestamptz - case s.severity when 'CRITICAL' then interval '%d seconds' when 'MAJOR' then interval '%d seconds' else interval '%d seconds' end
            """.formatted(Severity.CRITICAL.clock().toSeconds(), Severity.MAJOR.clock().toSeconds(), Severity.MINOR.clock().toSeconds())),
    /// Solved, and what was learned is not kept yet.
    RESOLVED("s.resolved is not null and s.closed is null"),
    CLOSED("s.closed is not null"),
    ALL("true");

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

    /// The one of this word; those under way where there is none.
    public static Show of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst().orElse(ACTIVE);
    }
}
