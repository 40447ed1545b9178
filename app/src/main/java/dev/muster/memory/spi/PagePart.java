package dev.muster.memory.spi;

import dev.muster.memory.MemoryPage;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import gg.jte.Content;
import java.util.Optional;

/// What a module says below the text of a page to some of those who read it, such as how to gather people round it. Spring collects parts by type.
///
/// It is asked for each viewer who is signed in, and never kept: nothing of it is shared with others.
public interface PagePart {

    /// The part for this viewer; empty where it is not for them.
    Optional<Content> part(MemoryPage page, Place place, Viewer viewer);
}
