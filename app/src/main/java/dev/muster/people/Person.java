package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
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

    /// Itself, where somebody is there who can be trusted with something: not a mere name, and not gone.
    ///
    /// @throws Refusal `people.role.nobody`
    public Person present() {
        if (state != State.ACTIVE) {
            throw new Refusal(Reason.CONFLICT, "people.role.nobody", name);
        }
        return this;
    }

    public String address() {
        return "/people/" + handle;
    }
}
