package dev.muster.memory.api;

import dev.muster.people.Person;
import dev.muster.rights.Viewer;
import org.jspecify.annotations.Nullable;

/// A person as the author of something.
record WhoJson(String handle, String name) {

    static WhoJson of(Viewer viewer) {
        return new WhoJson(viewer.handle(), viewer.name());
    }

    static @Nullable WhoJson of(@Nullable Person person) {
        return person == null ? null : new WhoJson(person.handle(), person.name());
    }
}
