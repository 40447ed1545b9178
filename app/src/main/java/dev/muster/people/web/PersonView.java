package dev.muster.people.web;

import dev.muster.people.Person;
import dev.muster.people.spi.Shelf;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's profile: who that is, what they are trusted with, what came of their work.
///
/// @param state a placeholder stands for an author of imported work who has not come here yet
public record PersonView(
        Who who, String path, String audience, @Nullable String organisation, Person.State state, Instant since,
        List<Trust> roles, List<Shelf> shelves, @Nullable Administration administration) {

    /// A role, and where it holds if not everywhere.
    public record Trust(String role, String name, @Nullable Link where, @Nullable String handle) {}

    /// What only administrators see and do.
    public record Administration(String address, List<Option> roles, String community, FormErrors errors) {}
}
