package dev.muster.communities.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which somebody makes an account in a community, with what was typed.
///
/// @param audiences what one may take part as; with one of them there is nothing to choose
/// @param to where the person wanted to go
public record RegisterView(String community, List<Crumb> crumbs, String action, String name, String address, List<Option> audiences, String to, FormErrors errors) {}
