package dev.muster.questions.web;

import dev.muster.items.text.TextDiff;
import dev.muster.questions.web.HistoryView.Change;
import dev.muster.questions.web.HistoryView.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed between two texts.
final class Pieces {
    private Pieces() {}

    /// Nothing where nothing changed; the whole text where there was none before.
    static List<Piece> between(@Nullable String before, @Nullable String now) {
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
