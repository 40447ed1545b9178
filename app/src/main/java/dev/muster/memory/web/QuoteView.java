package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import java.util.List;

/// A quote, ready to be put into a page.
///
/// @param html as pages show it, made safe
/// @param markdown the line that shows it
/// @param pages that quote something of the same thread
public record QuoteView(List<Crumb> crumbs, String html, String markdown, List<Link> pages) {}
