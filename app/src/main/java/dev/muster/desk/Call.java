package dev.muster.desk;

import dev.muster.questions.Question;
import dev.muster.rights.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question that needs somebody.
///
/// @param at what orders it among those that are here for the same reason: when its answer is or was due; when it did not
///     work; since when the viewer is on it; until when it is put off
/// @param newcomer whether it is the first thing that its asker wrote in the community
/// @param taking who is on it, if somebody is
public record Call(Question question, Place place, Why why, Instant at, boolean newcomer, @Nullable Taking taking, @Nullable PutOff putOff) {}
