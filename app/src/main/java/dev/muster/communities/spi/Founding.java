package dev.muster.communities.spi;

import dev.muster.communities.Archetype;
import dev.muster.communities.Community;
import dev.muster.rights.Viewer;

/// Adds what a community of an archetype begins with besides its charter. Spring collects these by type.
public interface Founding {

    /// Adds it, in the transaction that opens the community.
    void of(Community community, Archetype archetype, Viewer by);
}
