package dev.muster.communities.spi;

import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of work that a community may switch on, such as questions. Spring collects spaces by type.
///
/// Everything that it says is for the viewer of the moment.
public interface Space {

    /// The highest number that a tab shows; beyond it, it says so. Counting further costs and tells nobody anything.
    int MOST_COUNTED = 99;

    /// What charters call it: stable, and this space's alone.
    String key();

    /// The word on its tab.
    String label();

    /// Where it stands in a place.
    String href(Place place);

    /// How many things stand in it, counted up to one more than {@link #MOST_COUNTED}.
    int count(Place place);

    /// How the addresses begin of what stands in it, where that is elsewhere than below its place: `/questions/`.
    default List<String> paths() {
        return List.of();
    }

    /// What it shows of itself on the community's page.
    Glance glance(Place place, Viewer viewer);

    /// A space at a glance.
    ///
    /// @param title "Newest questions"
    /// @param newest its newest work, a handful of rows
    /// @param act how to begin some, for those who may: "Ask a question"
    /// @param all the way to everything in it
    /// @param emptyTitle what would stand here
    record Glance(String title, List<Row> newest, @Nullable Link act, Link all, String emptyTitle, String emptyText) {}
}
