package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form in which somebody says that they disagree with a page.
///
/// @param sections what it may be about; none where the page has no headings
/// @param key sent along, so that a form that is sent twice says it once
/// @param audience who will see it
public record DissentForm(
        String action, List<Crumb> crumbs, String page, String what, String why, List<Option> sections, String key, String audience, String back, FormErrors errors) {}
