package dev.muster.memory;

import org.jspecify.annotations.Nullable;

/// Something that somebody is about to disagree with.
///
/// @param what they disagree with, in Markdown
/// @param why, in Markdown
/// @param section the heading of the section that it is about; missing for the whole page
public record NewDissent(@Nullable String what, @Nullable String why, @Nullable String section) {}
