package dev.muster.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody reads off a measure at the end of a day, as it was typed.
public record Reading(@Nullable LocalDate day, @Nullable BigDecimal value, @Nullable String note) {}
