package dev.muster.adapt;

import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request about to be made.
///
/// @param body what is asked for, in Markdown
/// @param why what it is good for
/// @param layer audiences to narrow it to; everyone who sees the place where null
/// @param about the thread that it came up in, or null
public record Asking(@Nullable String title, @Nullable String body, @Nullable String why, @Nullable Set<Audience> layer, @Nullable UUID about) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_WHY = 2_000;

    void check() {
        new Invalid.Check().text(title, "title", LONGEST_TITLE).text(body, "body", LONGEST_BODY).text(why, "why", LONGEST_WHY).orThrow();
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }
}
