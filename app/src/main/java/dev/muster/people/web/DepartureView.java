package dev.muster.people.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import java.util.List;

/// What leaving does, said before it is done.
///
/// @param own whether it is the viewer's own account, which takes the password
/// @param first what to hand over first
/// @param roles what the person is trusted with until then
public record DepartureView(String title, String action, String back, List<Crumb> crumbs, boolean own, List<String> roles, boolean keep, List<Link> first, FormErrors errors) {}
