package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people of a community lived through.
///
/// @param tell where one more is told, for those who may
/// @param topic where the list is narrowed to one
/// @param topics what the latest are about
public record StoriesView(
        String community, List<Crumb> crumbs, List<Tab> tabs, List<Row> rows, Pager pager, @Nullable String tell, @Nullable Narrowed topic, List<Topic> topics) {

    /// @param without the list of all topics
    public record Narrowed(String name, String without) {}

    public record Topic(String name, String href, int stories) {}
}
