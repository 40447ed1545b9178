package dev.muster.communities.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which a community is closed, with the reason.
public record CloseCommunityForm(String action, List<Crumb> crumbs, String name, String reason, String back, FormErrors errors) {}
