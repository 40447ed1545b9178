package dev.muster.memory.api;

import dev.muster.memory.Confidence;
import dev.muster.memory.Outcome;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page in full.
///
/// @param community handle of its community; missing for a page of the whole organisation
/// @param layer audiences that see it, of those that see its place
/// @param revision the number of its newest revision, which `If-Match` names to change it
/// @param owner who answers for it
/// @param reviewBy the day by which somebody looks at it again
/// @param stale whether that day has passed
/// @param template whether new pages can begin with its text
/// @param story missing where it tells none
/// @param links what its text links to: a title without an address is of a page that nobody has written
/// @param linkedFrom pages that link to it
/// @param tied things of other kinds that it came from, that became it, or that grew out of it
record PageJson(
        String handle, String address, @Nullable String community, String title, String body, Confidence confidence, Set<Audience> layer, Instant created, int revision,
        @Nullable WhoJson author, @Nullable WhoJson editor, Instant edited, @Nullable WhoJson owner, @Nullable LocalDate reviewBy, boolean stale, boolean template,
        @Nullable StoryJson story, List<LinkJson> links, List<LinkJson> linkedFrom, List<PageTieJson> tied, boolean following) {

    /// @param kind such as `question` or `swarm`
    record PageTieJson(String kind, String handle, String title) {}

    record LinkJson(String title, @Nullable String address) {}

    record StoryJson(Outcome outcome, List<String> topics) {}

    /// A page in a list.
    record LineJson(
            String handle, String address, String title, Confidence confidence, int revision, @Nullable WhoJson editor, Instant edited, @Nullable WhoJson owner,
            @Nullable LocalDate reviewBy, boolean stale) {}

    /// A part of a list.
    ///
    /// @param before cursor for what stands before it, missing at the top
    /// @param after cursor for what stands after it, missing at the end
    record PartJson(List<LineJson> pages, @Nullable String before, @Nullable String after) {}
}
