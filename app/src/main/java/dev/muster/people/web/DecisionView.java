package dev.muster.people.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One claim, and what an administrator does about it.
///
/// @param author the author's profile here
/// @param source the author's profile at the source
/// @param token what should stand there
/// @param waits whether it is to be decided
/// @param held whether it can be undone
/// @param reason as it was typed, or given
public record DecisionView(
        String title, String path, List<Crumb> crumbs, StateLabel state, Who person, Link author, @Nullable Link source, @Nullable String token, Instant asked,
        @Nullable Instant decided, @Nullable Who decider, boolean waits, boolean held, String reason, FormErrors errors) {}
