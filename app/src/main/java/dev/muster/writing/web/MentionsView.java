package dev.muster.writing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody is mentioned, last first.
///
/// @param news whether something of it is new
/// @param now up to when "I have seen them" holds
/// @param letters whether a letter comes for each
/// @param newer where the list begins, on a later part of it
/// @param older the part below
public record MentionsView(List<Line> lines, boolean news, String now, boolean letters, @Nullable String newer, @Nullable String older) {

    /// One mention.
    ///
    /// @param sentence who mentioned the reader, and in which thread
    /// @param excerpt the beginning of what they said
    public record Line(String sentence, String href, String excerpt, Instant at, boolean unseen) {}
}
