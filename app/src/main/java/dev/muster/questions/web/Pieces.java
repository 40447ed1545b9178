package dev.muster.questions.web;

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
        return before == null ? List.of(new Piece(Change.SAME, now)) : List.of(new Piece(Change.REMOVED, before), new Piece(Change.ADDED, now));
    }
}
