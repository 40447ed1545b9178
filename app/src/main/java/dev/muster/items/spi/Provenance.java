package dev.muster.items.spi;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Knows where work came from that was not made here. Spring collects them by type.
public interface Provenance {

    /// Where an item stood before.
    ///
    /// @param site the name of its former home
    /// @param address where it stands there
    /// @param licence under which it was contributed, such as `CC BY-SA 3.0`
    /// @param votes how many more voted for it than against it there: a count without voters
    /// @param removed since when the source no longer has it, or null
    record Origin(String site, URI address, String licence, int votes, @Nullable Instant removed) {}

    /// The origins of those of these items that came from elsewhere, under the viewer's rights.
    Map<UUID, Origin> of(Collection<UUID> items);
}
