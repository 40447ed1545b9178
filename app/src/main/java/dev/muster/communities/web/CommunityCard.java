package dev.muster.communities.web;

import dev.muster.shell.web.StateLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A community as lists show it.
///
/// @param now "62 %", if there is a reading
/// @param outcome what follows it, or why there is no reading
/// @param facts "3 new questions", "38 people this month"
public record CommunityCard(
        String name,
        String href,
        StateLabel stage,
        PurposeSentence purpose,
        @Nullable String now,
        String outcome,
        List<String> facts) {}
