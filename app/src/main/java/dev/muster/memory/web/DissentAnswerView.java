package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// One disagreement, and how it is answered.
///
/// @param states what may become of it; none for those who do not answer it
public record DissentAnswerView(String action, List<Crumb> crumbs, String page, DissentsView.Line line, List<Option> states, String reason, String back, FormErrors errors) {}
