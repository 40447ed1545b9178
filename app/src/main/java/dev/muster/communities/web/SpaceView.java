package dev.muster.communities.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a space shows of itself on the community's page: its newest work, and how to begin some.
///
/// @param title "Newest questions"
/// @param act "Ask a question", for those who may
/// @param all "All 214 questions"
/// @param emptyTitle what would stand here
public record SpaceView(
        String title, List<Row> newest, @Nullable Link act, Link all, String emptyTitle, String emptyText) {}
