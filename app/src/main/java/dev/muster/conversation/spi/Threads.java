package dev.muster.conversation.spi;

import dev.muster.items.Item;

/// Knows the pages on which things of some kind stand with their comments. Spring collects these by type.
public interface Threads {

    /// Whether the thread that begins with an item of this kind is ours.
    boolean has(String kind);

    /// Where a comment stands: the page of its thread, down to the comment.
    ///
    /// @param on what it is about
    String address(Item comment, Item on);
}
