package dev.muster.trust.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Tab;
import java.util.List;

/// The thresholds as a form.
public record RulesView(List<Tab> tabs, List<Group> groups, FormErrors errors) {

    public record Group(String title, List<Field> fields) {}

    public record Field(String name, String label, String hint, String value) {}
}
