package dev.muster.questions;

import dev.muster.items.Tags;
import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question about to be asked.
///
/// @param layer audiences to narrow it to, or null for everyone who sees the place
public record Asking(String title, String body, List<String> tags, @Nullable Set<Audience> layer) {
    public static final int SHORTEST_TITLE = 5;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 60_000;
    public static final int MOST_TAGS = 5;

    /// Without line breaks in its title and blanks around its words.
    Asking tidy() {
        return new Asking(line(title), text(body), tags, layer);
    }

    /// @throws Invalid with everything that is wrong, at `title`, `body` and `tags`
    void check() {
        var check = new Invalid.Check()
                .text(title, "title", LONGEST_TITLE)
                .that(title.isBlank() || title.length() >= SHORTEST_TITLE, "title", "questions.title.short", SHORTEST_TITLE)
                .text(body, "body", LONGEST_BODY);
        together(check::orThrow, () -> Tags.clean(tags, MOST_TAGS));
    }

    /// Words as they were typed, whatever ends a line where they were.
    static String text(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// Hears of every problem at once.
    private static void together(Runnable... checks) {
        var found = new ArrayList<Invalid.Problem>();
        for (var check : checks) {
            try {
                check.run();
            } catch (Invalid invalid) {
                found.addAll(invalid.problems());
            }
        }
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
