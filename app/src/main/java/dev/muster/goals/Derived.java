package dev.muster.goals;

import java.math.BigDecimal;

/// A named measure over what happens here, times a factor.
///
/// @param measure such as `questions.solved-within`
/// @param days its parameter
/// @param factor turns the measure's unit into the unit that one wants to speak of; 1 leaves it
public record Derived(String measure, int days, BigDecimal factor) {}
