package dev.muster.items.text;

import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Piece.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed between two texts, as pages show it.
public final class Pieces {
    private Pieces() {}

    /// Nothing where nothing changed; the whole text where there was none before.
    public static List<Piece> between(@Nullable String before, @Nullable String now) {
        if (now == null || now.equals(before)) {
            return List.of();
        }
        return before == null ? List.of(new Piece(Change.SAME, now)) : TextDiff.words(before, now).stream().map(Pieces::piece).toList();
    }

    private static Piece piece(TextDiff.Segment segment) {
        return switch (segment) {
            case TextDiff.Same same -> new Piece(Change.SAME, same.text());
            case TextDiff.Added added -> new Piece(Change.ADDED, added.text());
            case TextDiff.Removed removed -> new Piece(Change.REMOVED, removed.text());
        };
    }
}
