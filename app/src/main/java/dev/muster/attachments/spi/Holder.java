package dev.muster.attachments.spi;

import java.util.Collection;
import java.util.Set;

/// Holds texts that may name attachments though no item has them yet. Spring collects them by type.
public interface Holder {

    /// Those of these handles that a text names, asked as the system: they are spared.
    Set<String> held(Collection<String> handles);
}
