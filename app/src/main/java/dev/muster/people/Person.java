package dev.muster.people;

import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who acts here.
///
/// @param handle the address of the profile
/// @param organisation name of the customer or supplier that the person belongs to
/// @param state `PLACEHOLDER` stands for an author of imported work until a person claims it
public record Person(
        UUID id, String handle, String name, Audience audience, @Nullable String organisation, State state, Instant created) {

    public enum State { ACTIVE, PLACEHOLDER, LEFT }

    public String address() {
        return "/people/" + handle;
    }
}
