package dev.muster.communities.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All communities that the viewer may see.
///
/// @param open where one is opened, for those who may
public record CommunitiesView(List<CommunityCard> communities, Pager pager, @Nullable Link open) {}
