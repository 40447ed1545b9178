package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.Instant;

/// How a community did in a window, for whoever asked.
///
/// @param at the moment from which one looks back: what happened later does not count yet
public record CommunityMeasures(
        Window window, Instant at, Responses responses, Shares answerRate, Shares acceptanceRate,
        Contributors contributors, Shares newcomers) {}
