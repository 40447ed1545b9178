package dev.muster.people.web;

import dev.muster.people.Person;
import dev.muster.people.spi.Shelf;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's profile: who that is, what they are trusted with, what came of their work.
///
/// @param state a placeholder stands for an author of imported work who has not come here yet
/// @param author what to do about that
/// @param wrote as whom the person wrote what was imported
/// @param claims the viewer's own that are not held, where the profile is the viewer's own
public record PersonView(
        Who who, String path, String audience, @Nullable String organisation, Person.State state, Instant since,
        @Nullable Author author, List<Wrote> wrote, List<Asked> claims, List<Trust> roles, List<Shelf> shelves, @Nullable Administration administration) {

    /// An author who has not come here yet.
    ///
    /// @param source where the work came from
    /// @param act what the viewer may do about it, or nothing
    /// @param joins whether the viewer may say who it is
    /// @param typed what was typed for that
    public record Author(@Nullable Link source, String hint, @Nullable Link act, boolean joins, String typed, FormErrors errors) {}

    /// A name under which the person wrote at a source.
    ///
    /// @param profile the page there
    /// @param decision where administrators look at it
    public record Wrote(String name, @Nullable Link profile, @Nullable Link decision) {}

    /// A claim of one's own that waits, or came to nothing.
    public record Asked(Link claim, StateLabel state, Instant at) {}

    /// A role, and where it holds if not everywhere.
    public record Trust(String role, String name, @Nullable Link where, @Nullable String handle) {}

    /// What only administrators see and do.
    public record Administration(String address, List<Option> roles, String community, FormErrors errors) {}
}
