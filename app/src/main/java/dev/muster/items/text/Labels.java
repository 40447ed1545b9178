package dev.muster.items.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The few words that a rendered text adds for those who listen to it, in one language.
public record Labels(String table, String tableOf, String done, String open, String spoiler, String back) {

    // Somebody who reads French gets the root bundle rather than the server's own language.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Labels in(Locale language) {
        var words = ResourceBundle.getBundle("messages.items", language, NO_FALLBACK);
        return new Labels(
                words.getString("items.text.table"),
                words.getString("items.text.table-of"),
                words.getString("items.text.task.done"),
                words.getString("items.text.task.open"),
                words.getString("items.text.spoiler"),
                words.getString("items.text.footnote.back"));
    }

    String tableNamed(String columns) {
        return columns.isEmpty() ? table : MessageFormat.format(tableOf, columns);
    }

    String task(boolean isDone) {
        return isDone ? done : open;
    }

    String backTo(String reference) {
        return MessageFormat.format(back, reference);
    }
}
