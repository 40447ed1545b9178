package dev.muster.memory.api;

import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.shell.Refusal;
import org.springframework.stereotype.Component;

/// Where programs ask for pages: in a community, or in the whole organisation.
@Component
class ApiPlaces {
    /// Stands for the organisation. No part of an address can be this, so nobody outside can say it.
    static final String ORGANISATION = "/";
    private final Places places;

    ApiPlaces(Places places) {
        this.places = places;
    }

    /// @throws Refusal `shell.gone`
    Place at(String community) {
        return community.equals(ORGANISATION) ? places.organisation() : places.at(community);
    }
}
