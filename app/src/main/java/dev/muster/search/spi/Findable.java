package dev.muster.search.spi;

import dev.muster.shell.web.StateLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of item that search finds. Spring collects these by type, in their `@Order`.
///
/// Title, words, tags, place and rights are the item's own, or those of the thread that it belongs to: whoever offers
/// a kind says only what it is called, how it stands and where.
public interface Findable {

    /// The kind as items have it.
    String kind();

    /// What several of them are called, to narrow a search by: "Questions".
    String label();

    /// The states that its threads can be in, and by which a search can be narrowed.
    List<String> states();

    /// What stands beside one that is found.
    ///
    /// @param stored the state of the first item of its thread
    StateLabel state(String stored);

    /// Where one stands.
    ///
    /// @param title its own, or that of its thread
    String address(String handle, @Nullable String title);
}
