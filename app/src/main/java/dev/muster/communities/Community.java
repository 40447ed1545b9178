package dev.muster.communities;

import dev.muster.rights.Place;
import java.util.UUID;

/// A place with its charter.
public record Community(Place place, Charter charter) {

    public UUID id() {
        return place.id();
    }

    public String title() {
        return place.title();
    }

    public String address() {
        return "/communities/" + place.handle();
    }

    /// The same as somebody saw it who had read an earlier version of its charter.
    public Community at(int version) {
        return new Community(place, charter.at(version));
    }

    public boolean closed() {
        return charter.stage().over();
    }
}
