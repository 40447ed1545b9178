package dev.muster.questions.web;

import java.util.List;

/// The remarks under a question or an answer, the first few unless all were asked for.
///
/// @param id what the list is called on the page
/// @param more how many stand beyond those shown
/// @param all where all of them are
public record CommentsView(String id, List<CommentView> shown, int more, String all) {}
