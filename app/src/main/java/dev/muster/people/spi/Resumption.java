package dev.muster.people.spi;

import dev.muster.rights.Viewer;
import java.util.Map;

/// Takes over what somebody had typed when their session ended, once they have signed in again. Spring collects these by type.
public interface Resumption {

    /// Whether as much as this can be taken over.
    boolean holds(Map<String, String> typed);

    /// @param form the address of the page with the form, to which they are led
    void resume(String form, Map<String, String> typed, Viewer viewer);
}
