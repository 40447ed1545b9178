package dev.muster.communities.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a community has agreed on.
///
/// @param outcome what it is judged by, in words
/// @param expires until when its purpose lasts, for staff
/// @param promise "A first answer within 24 hours"
/// @param registers what people may register themselves as, in words
/// @param swarms who opens swarms, in words, where that is more than staff
/// @param pagesApproved whether changes of pages wait for approval
/// @param acts what the viewer may do with it
/// @param further what else, as other modules offer it
public record CharterView(
        String name, StateLabel stage, List<Crumb> crumbs, List<Tab> tabs, PurposeSentence purpose, String outcome, String audience, @Nullable String expires,
        String description, @Nullable Html guidelines, String promise, @Nullable String registers, @Nullable String swarms, boolean pagesApproved, Who owner, List<Who> guides, List<Link> acts,
        List<Link> further) {}
