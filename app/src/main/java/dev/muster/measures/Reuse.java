package dev.muster.measures;

/// Whether answers help others than those who asked.
///
/// @param answers how many of them somebody said solved their problem too
/// @param times how often that was said
public record Reuse(Shares answers, long times) {}
