package dev.muster.people.api;

import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import org.jspecify.annotations.Nullable;

/// A role that somebody holds.
///
/// @param community handle of the community in which it holds; missing for the whole organisation
record GrantJson(Role role, @Nullable String community) {

    static GrantJson of(Viewer.Grant grant, Places places) {
        return new GrantJson(grant.role(), grant.place() == null ? null : places.find(grant.place()).map(Place::handle).orElse(null));
    }
}
