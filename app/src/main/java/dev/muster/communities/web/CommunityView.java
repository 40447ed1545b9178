package dev.muster.communities.web;

import dev.muster.communities.spi.Help;
import dev.muster.communities.spi.Need;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Outcome;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a community: what it is for, how it is going, what one can do now.
///
/// @param purposeHref the purpose's own page, where the viewer may open it
/// @param warning why one can't take part: "This community was closed on …"
/// @param audience who sees it and who may write: "Staff and customers see this community …"
/// @param space what the first space shows of itself
/// @param register where a visitor makes an account, where the charter lets them
/// @param remarks what else is worth knowing: "8 of 10 promises kept"
/// @param guidelines the first few; the charter has all
public record CommunityView(
        String name,
        PurposeSentence purpose,
        @Nullable String purposeHref,
        StateLabel stage,
        @Nullable Notice warning,
        @Nullable Outcome outcome,
        @Nullable Link record,
        List<Need> needs,
        List<Tab> tabs,
        @Nullable SpaceView space,
        List<Who> guides,
        List<String> guidelines,
        @Nullable Link charter,
        List<Help> helpers,
        List<Link> remarks,
        String audience,
        @Nullable Membership membership,
        @Nullable Link register) {}
