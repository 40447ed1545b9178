package dev.muster.goals.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the organisation wants.
///
/// @param tabs the places of Direction: goals and purposes
/// @param add where a goal is stated, for those who may
public record GoalsView(List<Tab> tabs, List<GoalCard> goals, Pager pager, @Nullable Link add) {}
