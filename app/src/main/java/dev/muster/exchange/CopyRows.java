package dev.muster.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into one table, in the text form of PostgreSQL's COPY.
public final class CopyRows {
    private final String copy;
    private final StringBuilder out = new StringBuilder();

    /// @param table with its columns: `items.item (id, handle)`
    public CopyRows(String table) {
        this.copy = "copy " + table + " from stdin";
    }

    /// Adds a row; values in the order of the columns, lists of texts as arrays.
    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            append(values[i]);
        }
        out.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> out.append("\\N");
            case List<?> list -> escape(array(list));
            default -> escape(value.toString());
        }
    }

    private static String array(List<?> texts) {
        var quoted = texts.stream().map(each -> '"' + each.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList();
        return "{" + String.join(",", quoted) + "}";
    }

    /// Copies what needs no escape in one go: nearly all of a text.
    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            var escaped = escaped(text.charAt(i));
            if (escaped != null) {
                out.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    /// Sends what was added, and starts anew.
    public void send(Connection connection) throws SQLException {
        if (out.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(out.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setLength(0);
    }
}
