package dev.muster.purposes;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has to be known of a purpose before anyone can decide on it. Whatever is missing is said at once.
///
/// @param collaboration which collaboration it needs
/// @param risk what may go wrong
/// @param expires the day on which it ends unless it is extended
/// @param goal the goal that its outcome serves
/// @param tests what the seven tests said, each with its evidence
public record Assessment(
        @Nullable String who, @Nullable String issue, @Nullable String theyGain, @Nullable String weGain,
        @Nullable String collaboration, @Nullable String risk, @Nullable LocalDate expires, @Nullable UUID goal,
        OutcomeDraft outcome, Map<PurposeTest, TestAnswer> tests) {}
