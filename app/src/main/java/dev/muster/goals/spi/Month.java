package dev.muster.goals.spi;

import java.time.YearMonth;

/// A measure's value for one month.
public record Month(YearMonth month, Value value) {}
