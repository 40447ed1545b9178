package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of a community's pages.
///
/// @param write where one more is written, for those who may
/// @param changes where what changed lately is listed
/// @param stories where stories are listed
/// @param wanted where pages are that others link to and nobody has written
/// @param upkeep where those stand that somebody has to look at, for those who may
/// @param suggestions where suggested changes wait, for whoever is signed in
/// @param emptyTitle what would stand here
public record ListView(
        String community, List<Crumb> crumbs, List<Tab> tabs, List<Row> rows, Pager pager, @Nullable String write, String changes, String stories,
        String wanted, @Nullable String upkeep, @Nullable String suggestions, String emptyTitle, String emptyText) {}
