package dev.muster.communities.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which a community that did not coalesce gets another purpose.
///
/// @param purposes the approved purposes that it may get
public record RepurposeView(String name, String action, List<Crumb> crumbs, List<Option> purposes, String reason, String back, FormErrors errors) {}
