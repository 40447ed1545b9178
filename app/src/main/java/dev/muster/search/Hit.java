package dev.muster.search;

import dev.muster.people.Person;
import dev.muster.rights.Place;
import dev.muster.shell.web.StateLabel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was found, as the viewer may read it.
///
/// @param title its own, or that of its thread
/// @param storedState the state of its thread, by which a search can be narrowed
/// @param author null for whom the viewer may not know
/// @param snippet the passage in which the words stand
public record Hit(
        String kind, String handle, String address, List<Piece> title, StateLabel state, String storedState, List<String> tags,
        @Nullable Person author, Instant created, Where community, List<Piece> snippet) {

    /// A community as far as it is named beside what was found in it.
    ///
    /// @param handle nothing for the whole organisation
    public record Where(@Nullable String handle, String title) {

        public String address() {
            return Place.address(handle);
        }
    }

    public String plainTitle() {
        return plain(title);
    }

    public String plainSnippet() {
        return plain(snippet);
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).reduce("", String::concat);
    }
}
