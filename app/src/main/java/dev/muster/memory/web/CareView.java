package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a page can be relied on and who answers for it, with the forms to change that.
///
/// @param next what the viewer may say of it
/// @param why what is missing for what the viewer may not say
/// @param keeps whether the viewer may say who answers for it
public record CareView(
        String title, String back, String path, List<Crumb> crumbs, StateLabel state, List<Option> next, @Nullable String why, String reviewBy, String reason, String owner,
        boolean keeps, FormErrors judging, FormErrors entrusting) {}
