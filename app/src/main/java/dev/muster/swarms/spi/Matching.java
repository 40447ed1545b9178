package dev.muster.swarms.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Knows whose contributions fit a problem.
public interface Matching {

    /// Staff who have shown some of the skills, best first, as far as the viewer of the moment sees where they did.
    ///
    /// @param place where the problem is
    /// @param skills what somebody has to know, as tags
    List<Match> of(UUID place, Collection<String> skills, int most);

    /// Somebody who fits.
    ///
    /// @param shown how often they have shown each skill; only skills that were asked for
    record Match(UUID person, Map<String, Integer> shown) {}
}
