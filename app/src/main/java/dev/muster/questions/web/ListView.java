package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A community's questions, by state, by tag or one's own.
///
/// @param path the list without filters
/// @param filters open, unanswered, solved, all, mine: each with the number that the viewer may see
/// @param tag the tag that the list is narrowed to, and the same list without it
/// @param tags the most used tags, to narrow by
/// @param ask where to ask, for those who may
/// @param asCustomer the list as customers see it, for those who may look
/// @param emptyTitle what would stand here
public record ListView(
        String community,
        String path,
        List<Crumb> crumbs,
        List<Tab> filters,
        @Nullable Narrowed tag,
        List<Tagged> tags,
        List<Row> rows,
        Pager pager,
        @Nullable String ask,
        @Nullable String asCustomer,
        String emptyTitle,
        String emptyText) {

    public record Narrowed(String name, String without) {}

    public record Tagged(String name, String href, long questions) {}
}
