package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.Instant;

/// How a community did in a window, for whoever asked.
///
/// @param at the moment from which one looks back: what happened later does not count yet
/// @param newcomers of those who began with a question, who were answered
/// @param seconds of all who began, who contributed a second time
/// @param replies of all contributions, which reply to somebody else
public record CommunityMeasures(
        Window window, Instant at, Responses responses, Shares answerRate, Shares acceptanceRate, Reuse reuse, Deflection deflection, AnswerCapacity capacity,
        Contributors contributors, Shares newcomers, Shares seconds, Stays stays, Cohorts cohorts, Effort effort, Ties ties, Shares replies, Peers peers) {}
