package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import java.util.List;

/// All that was said about a page.
public record TalkView(String title, String back, List<Crumb> crumbs, CommentsView comments) {}
