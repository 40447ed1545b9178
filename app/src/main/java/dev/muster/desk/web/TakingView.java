package dev.muster.desk.web;

import org.jspecify.annotations.Nullable;

/// Who is on a question, at the head of its thread.
///
/// @param path the question's short address
/// @param back the page to come back to
/// @param unheard whether colleagues have answered, and whoever asked has not heard yet
/// @param taken who is on it; null where nobody is
public record TakingView(String path, String back, boolean unheard, DeskView.@Nullable Taken taken) {}
