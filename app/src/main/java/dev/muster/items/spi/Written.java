package dev.muster.items.spi;

import dev.muster.items.Item;
import dev.muster.rights.Viewer;

/// Hears of every text that people write, in the transaction that keeps it. Spring collects them by type.
public interface Written {

    /// An item says something new.
    void written(Item item, Viewer by);
}
