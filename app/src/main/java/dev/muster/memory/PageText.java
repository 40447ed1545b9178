package dev.muster.memory;

import dev.muster.items.Item;
import dev.muster.shell.Invalid;

/// What a page may say, and how it is kept.
final class PageText {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 300;

    private PageText() {}

    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String text(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /// @throws Invalid with everything that is wrong, at `title`, `body`, `summary`
    static void check(String title, String body, String summary) {
        new Invalid.Check()
                .text(title, "title", LONGEST_TITLE)
                .that(title.isBlank() || !Item.slug(title).isEmpty(), "title", "memory.title.odd")
                .that(!body.isBlank(), "body", "shell.field.missing")
                .that(body.length() <= Memory.LONGEST_TEXT, "body", "memory.text.too-long", Memory.LONGEST_TEXT, body.length())
                .optional(summary, "summary", LONGEST_SUMMARY)
                .orThrow();
    }
}
