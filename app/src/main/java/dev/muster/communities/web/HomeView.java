package dev.muster.communities.web;

import dev.muster.communities.spi.Need;
import dev.muster.shell.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page of someone who is signed in: what needs them, then where they belong.
///
/// @param start what to do where there is no community yet, for those who may
public record HomeView(String greeting, List<Need> needs, List<CommunityCard> communities, @Nullable Link start) {}
