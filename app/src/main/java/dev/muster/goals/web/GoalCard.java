package dev.muster.goals.web;

import dev.muster.shell.web.Who;
import org.jspecify.annotations.Nullable;

/// A goal as lists show it.
///
/// @param measure "kegs returned, per 1 000 delivered; fewer is better"
/// @param now the newest reading, if there is one
/// @param progress how far the way from baseline to target is gone, between 0 and 1; nothing without a reading
public record GoalCard(
        String title,
        String href,
        String measure,
        String baseline,
        @Nullable String now,
        String target,
        String due,
        Who owner,
        @Nullable Double progress) {}
