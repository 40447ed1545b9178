package dev.muster.questions.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One answer of a thread.
///
/// @param accepted who accepted it and when, if it is the accepted one
/// @param mayAccept whether the viewer may make it the accepted one
/// @param mayUnaccept whether the viewer may take that back
/// @param instead handle of the answer that is accepted now, which it would replace; empty where none is
/// @param mayPromote whether the viewer may show it to all who see the question
public record AnswerView(
        PostView post, @Nullable Accepted accepted, ReuseView reuse, boolean mayAccept, boolean mayUnaccept, String instead, boolean mayPromote) {

    /// @param why "Accepted by Xander, who asked"
    public record Accepted(String why, Instant at) {}
}
