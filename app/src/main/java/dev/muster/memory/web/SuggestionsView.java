package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes that wait for somebody to take or decline them.
///
/// @param asked whether the community asks for approval
/// @param rule where a guide says whether it does; nothing for others
public record SuggestionsView(String title, List<Crumb> crumbs, List<Line> lines, boolean asked, @Nullable String rule) {

    public record Line(String page, String href, Who by, Instant at, String summary) {}
}
