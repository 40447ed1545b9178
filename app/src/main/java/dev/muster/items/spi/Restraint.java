package dev.muster.items.spi;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;

/// May hold back what somebody is about to write, in the transaction that would keep it. Spring collects them by type.
/// A retry of what was kept already is not asked about.
public interface Restraint {

    /// Something new.
    ///
    /// @throws Refusal with the reason
    /// @throws Invalid at `body`
    void making(Draft draft, Viewer by);

    /// Other words for something that is there.
    ///
    /// @throws Refusal with the reason
    /// @throws Invalid at `body`
    void changing(Item item, Item.Body after, Viewer by);
}
