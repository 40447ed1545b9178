package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// How a story ended and what it is about, to be said anew.
///
/// @param edit where its text is changed
public record StoryChange(
        String title, String action, String edit, String back, List<Crumb> crumbs, List<Option> outcomes, String topics, List<String> known, FormErrors errors) {}
