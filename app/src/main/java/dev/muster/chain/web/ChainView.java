package dev.muster.chain.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The chain as a picture, with its table.
///
/// @param title what it is the chain of
/// @param tabs the pages of direction, where it is the whole organisation's
/// @param picture nothing where there is nothing to draw
/// @param csv the same table for other programs
/// @param more that not everything is shown, in a sentence
public record ChainView(
        String title, List<Crumb> crumbs, List<Tab> tabs, @Nullable Picture picture, List<Line> lines, List<State> states, Link csv, @Nullable String more) {

    /// A picture of so many units across and down.
    public record Picture(int width, int height, String said, List<Head> heads, List<Box> boxes, List<Ribbon> ribbons) {}

    /// The name of a column.
    public record Head(int x, String word) {}

    /// A node: a bar with its words, which opens what it stands for.
    ///
    /// @param y its upper edge
    /// @param colour which of the six chart colours
    /// @param words as much of its title as there is room for
    /// @param said the whole of it, with its number
    public record Box(int x, String y, String height, int colour, String href, String words, String number, String said, int textX, String textY) {}

    /// A band from one node to another.
    public record Ribbon(String path, String width, int colour, String said) {}

    /// A path in the table.
    ///
    /// @param goalChain the chain of the goal alone
    public record Line(
            Link goal, Link goalChain, boolean envisioned, @Nullable Link purpose, @Nullable String state, @Nullable Link community,
            @Nullable String stage, @Nullable Link outcome) {}

    /// How many outcomes stand in one way, and which.
    public record State(String id, String word, String meaning, List<Link> communities) {}
}
