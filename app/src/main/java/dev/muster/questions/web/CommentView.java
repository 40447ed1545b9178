package dev.muster.questions.web;

import dev.muster.shell.web.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A remark under a question or an answer.
///
/// @param edit where its author changes it, if the viewer is the author
public record CommentView(String anchor, Who by, Instant at, String html, @Nullable String edit) {}
