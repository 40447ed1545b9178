package dev.muster.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody stands in a community, and what leads further.
///
/// @param bound whose bounds hold for them: while a community is young or small, newcomers are held back as regulars are
/// @param next the next level, null where there is none
/// @param needed how many of the criteria take one there
/// @param criteria of the next level
public record Progress(Level level, Level bound, @Nullable Level next, int needed, List<Criterion> criteria) {

    /// What somebody is trusted for: always something that others say, never something that one does much of.
    public enum Deed { ACCEPTED, HELPED, PEOPLE, SOLVED }

    public record Criterion(Deed deed, int has, int needs) {

        public boolean met() {
            return has >= needs;
        }
    }
}
