package dev.muster.swarms;

import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A swarm about to be opened.
///
/// @param wrong what is wrong, in Markdown
/// @param whom for whom it is a problem; may be missing
/// @param tried what was tried
/// @param skills what somebody has to know to help, as tags
/// @param layer audiences that see it besides staff; staff alone where null
/// @param from the thread that it grows out of, or null
public record Opening(
        @Nullable String title, @Nullable String wrong, @Nullable String whom, @Nullable String tried, @Nullable Severity severity,
        List<String> skills, @Nullable Set<Audience> layer, @Nullable UUID from) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_WHOM = 300;

    void check() {
        new Invalid.Check().text(title, "title", LONGEST_TITLE).text(wrong, "wrong", LONGEST_TEXT).optional(whom, "whom", LONGEST_WHOM)
                .text(tried, "tried", LONGEST_TEXT).that(severity != null, "severity", "swarms.severity.missing").orThrow();
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }
}
