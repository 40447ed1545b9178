package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes that wait for somebody to take or decline them.
///
/// @param asked whether the community asks for approval
/// @param charter where its charter says whether it does, for those who change that; nothing for others
/// @param rule where that is said for the whole organisation, which has no charter
public record SuggestionsView(String title, List<Crumb> crumbs, List<Line> lines, boolean asked, @Nullable String charter, @Nullable String rule) {

    public record Line(String page, String href, Who by, Instant at, String summary) {}
}
