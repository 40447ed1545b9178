package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Site;
import java.time.Instant;
import java.util.UUID;

/// One reading of a source into a place.
///
/// @param kind what the source is: `stackexchange`, `mediawiki`
/// @param later whether something of the source is here already, from an earlier run
/// @param opensPlace whether the place is a prepared one, to be revealed with the run
/// @param by who asked for it
/// @param started when it first began, which is when its acts were recorded
record Run(UUID id, UUID source, UUID place, String kind, Site site, boolean later, boolean opensPlace, UUID by, Instant started) {

    Keys keys() {
        return new Keys(source);
    }

    /// How acts that it brings name their origin.
    String origin() {
        return kind + ":" + site.name();
    }
}
