package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Row;
import java.util.List;

/// What a visitor is shown who wants to ask: what has been asked before, and the way to signing in.
///
/// @param path this page
/// @param attempt the word of the attempt to ask
/// @param similar questions that may already hold the answer
/// @param signIn leads to the form of asking
public record BeforeAskingView(List<Crumb> crumbs, String path, String attempt, String title, List<Row> similar, String similarAt, String signIn) {}
