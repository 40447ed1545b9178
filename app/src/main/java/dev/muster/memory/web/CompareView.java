package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;

/// Two revisions of a page, and what changed between them.
///
/// @param title what changed in the title; nothing where it stayed
/// @param body what changed in the text; nothing where it stayed
/// @param rows the same side by side, where that is wanted
/// @param other the same page the other way
public record CompareView(String page, String back, String history, List<Crumb> crumbs, Side old, Side now, List<Piece> title, List<Piece> body, List<Columns.Row> rows,
        String other, boolean beside) {

    public record Side(int number, Who by, Instant at, String summary) {}
}
