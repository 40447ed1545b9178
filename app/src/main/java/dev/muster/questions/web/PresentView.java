package dev.muster.questions.web;

import dev.muster.shell.web.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What something says now, beside the text of somebody who began to change an older version.
///
/// @param title nothing for an answer
/// @param by who changed it in the meantime
public record PresentView(@Nullable String title, String body, String tags, Who by, Instant at) {}
