package dev.muster.people;

import org.jspecify.annotations.Nullable;

/// A person as answers to programs name one.
///
/// @param handle the end of the address of the profile
public record Named(String handle, String name) {

    public static @Nullable Named of(@Nullable Person person) {
        return person == null ? null : new Named(person.handle(), person.name());
    }
}
