package dev.muster.swarms.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which something is done with a swarm.
///
/// @param kind the end of the message keys of its words: `RESOLUTION`
/// @param field what it asks for
/// @param lessons how what was learned may be kept; none where that is not asked
/// @param title of the page to write
/// @param body what that page is to say
/// @param reason why there is nothing to keep, as typed
public record ActForm(
        String action, List<Crumb> crumbs, String kind, String swarm, String field, String value, List<Option> lessons, String reason, String title, String body, String back, FormErrors errors) {}
