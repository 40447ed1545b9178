package dev.muster.launch.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wave about to be planned, or one to send and to watch.
///
/// @param wave its own address; nothing where it is new
/// @param action where a new one is posted
/// @param facts for whom it is, and what came of it
/// @param made the link that was just made, shown this once
/// @param leavesOut whether it can be left out
public record WaveView(
        String title, List<Crumb> crumbs, @Nullable String wave, String action, List<String> facts, WaveTyped typed, List<Option> audiences, String addresses,
        @Nullable String made, boolean leavesOut, String back, FormErrors errors) {}
