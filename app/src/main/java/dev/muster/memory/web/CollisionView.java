package dev.muster.memory.web;

import dev.muster.items.text.Pieces;
import dev.muster.memory.Edited;
import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an edit met what others wrote meanwhile.
///
/// @param by who wrote last
/// @param title what they called the page, where the editor calls it otherwise
public record CollisionView(Who by, Instant at, @Nullable String title, List<Conflict> conflicts) {

    static CollisionView of(Edited.Collided collided, PageLabels labels) {
        var now = collided.now();
        var conflicts = collided.conflicts().stream().map(each -> new Conflict(each.base(), Pieces.between(each.base(), each.mine()), Pieces.between(each.base(), each.theirs()))).toList();
        return new CollisionView(labels.named(List.of(now.editor())).who(now.editor()), now.edited(), collided.titleToo() ? now.title() : null, conflicts);
    }

    /// @param base what stood there
    /// @param mine what the editor made of it
    /// @param theirs what others made of it
    public record Conflict(String base, List<Piece> mine, List<Piece> theirs) {}
}
