package dev.muster.search.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param count how many there are; a lower bound where `more`
/// @param nearest true where nothing has all the words, and these have some of them
/// @param complete false while the index is being made, so that not everything can be found yet
/// @param after cursor for the next ones, missing at the end
record SearchJson(List<HitJson> hits, int count, boolean more, boolean nearest, boolean complete, @Nullable String after) {

    /// @param title its own, or that of its thread
    /// @param state the state of its thread
    /// @param community missing for what is the whole organisation’s
    /// @param snippet the passage in which the words stand, as plain text
    record HitJson(String kind, String handle, String address, String title, String state, List<String> tags, @Nullable AuthorJson author,
            @Nullable CommunityJson community, Instant created, String snippet) {}

    record AuthorJson(String handle, String name) {}

    record CommunityJson(String handle, String title) {}
}
