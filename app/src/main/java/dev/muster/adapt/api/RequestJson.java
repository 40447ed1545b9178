package dev.muster.adapt.api;

import dev.muster.adapt.Deed;
import dev.muster.adapt.RequestState;
import dev.muster.people.Named;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request to the organisation.
///
/// @param community handle of the community that asks
/// @param owner who answers for the promise
/// @param due the day that is promised, while the promise is open
/// @param firstDue the day that was promised at first, by which the promise is judged
/// @param kept the day on which it was done
/// @param version what `If-Match` has to name to correct it
/// @param edited when it was last corrected
/// @param turns what was done with it, oldest first
/// @param cases who needs it too, and why
record RequestJson(
        String handle, String community, String title, String body, String why, RequestState state, @Nullable Named by, Instant created,
        Set<Audience> layer, @Nullable Named owner, @Nullable LocalDate due, @Nullable LocalDate firstDue, @Nullable LocalDate kept,
        int version, @Nullable Instant edited, List<TurnJson> turns, List<CaseJson> cases) {

    /// Something that was done with it.
    record TurnJson(Deed deed, String word, String link, @Nullable LocalDate due, @Nullable Named owner, @Nullable Named by, Instant at) {}

    /// Why somebody else needs it.
    record CaseJson(@Nullable Named by, String body, Instant at) {}
}
