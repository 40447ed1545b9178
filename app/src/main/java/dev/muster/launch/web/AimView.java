package dev.muster.launch.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which the tipping point is set.
public record AimView(String name, String address, List<Crumb> crumbs, String people, String target, int version, FormErrors errors) {}
