package dev.muster.exchange.web;

import dev.muster.shell.web.Crumb;
import java.util.List;

/// What a file that takes a community along holds.
///
/// @param file where it is
/// @param command that writes all of it, whoever may see it
public record DownloadView(String name, List<Crumb> crumbs, String file, String command) {}
