package dev.muster.communities.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which a community's rules are changed.
///
/// @param version the version that was read, so that nobody overwrites what somebody else changed
public record RulesForm(
        String action, List<Crumb> crumbs, String name, String description, String guidelines, String answerWithin, List<Option> spaces, List<Option> registers,
        List<Option> swarmsBy, List<Option> pagesApproved, int version,
        String back, FormErrors errors) {}
