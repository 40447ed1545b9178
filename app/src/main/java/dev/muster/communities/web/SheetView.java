package dev.muster.communities.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A charter on one page, to print and to hand round.
///
/// @param stage how far it is
/// @param facts what it is judged by, who sees it, who answers for it, until when
public record SheetView(
        String name, String stage, List<Crumb> crumbs, PurposeSentence purpose, String description, List<Fact> facts, @Nullable Html guidelines, String back) {

    public record Fact(String label, String text) {}
}
