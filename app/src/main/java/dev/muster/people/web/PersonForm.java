package dev.muster.people.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which a person is added.
public record PersonForm(
        String action,
        List<Crumb> crumbs,
        String name,
        String mail,
        List<Option> audiences,
        String organisation,
        List<String> knownOrganisations,
        FormErrors errors) {}
